/** From here on the tail is a continued fraction; nearer the middle a series. */
const FAR = 2.5;
const TERMS = 60;
const LOG_ROOT_2_PI = 0.5 * Math.log(2 * Math.PI);

/**
 * Probability that a standard normal variate exceeds `x`: Q(0) = 0.5, Q(1.645) = 0.05. Relative error below 1e-12.
 *
 * @throws RangeError  if `x` is not a number
 * @see NIST DLMF 7.6.2 and 7.9.1
 */
export function normalUpperTail(x: number): number {
  return Math.exp(logNormalUpperTail(x));
}

/**
 * Natural logarithm of the normal upper tail, also where the tail itself is too small for a number: ln Q(40) = −804.6.
 *
 * @throws RangeError  if `x` is not a number
 */
export function logNormalUpperTail(x: number): number {
  if (Number.isNaN(x)) throw new RangeError('x: a number is needed');
  if (x === Infinity) return -Infinity;
  if (x < -FAR) return x < -40 ? 0 : Math.log1p(-Math.exp(logDensity(x) + Math.log(ratio(-x))));
  if (x <= FAR) return Math.log(0.5 - middle(x));
  return logDensity(x) + Math.log(ratio(x));
}

/**
 * Hazard of the standard normal distribution, φ(x)/Q(x): the slope of −ln Q.
 *
 * @throws RangeError  if `x` is not a number
 */
export function normalHazard(x: number): number {
  if (x > FAR) return 1 / ratio(x);
  return Math.exp(logDensity(x) - logNormalUpperTail(x));
}

function logDensity(x: number): number {
  return -0.5 * x * x - LOG_ROOT_2_PI;
}

/** Φ(x) − ½ = φ(x)·Σ x^(2n+1)/(1·3·5·…·(2n+1)). */
function middle(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; n < 100 && Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
    term *= (x * x) / (2 * n + 1);
    sum += term;
  }
  return Math.exp(logDensity(x)) * sum;
}

/** Mills' ratio Q/φ = 1/(x + 1/(x + 2/(x + 3/(x + …)))). */
function ratio(x: number): number {
  let below = x;
  for (let n = TERMS; n >= 1; n--) below = x + n / below;
  return 1 / below;
}
