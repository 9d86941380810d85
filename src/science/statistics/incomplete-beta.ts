import { logGamma } from './log-gamma';

const PRECISION = 1e-15;
const MAX_TERMS = 100_000;
const TINY = 1e-300;

/**
 * Regularized incomplete beta function I_x(a, b), by its continued fraction.
 *
 * @param a  greater than 0
 * @param b  greater than 0
 * @param x  0 to 1
 * @throws RangeError  if an argument lies outside its range
 * @see NIST DLMF 8.17.22
 */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (!(a > 0)) throw new RangeError(`a: a positive number is needed, not ${a}`);
  if (!(b > 0)) throw new RangeError(`b: a positive number is needed, not ${b}`);
  if (!(x >= 0 && x <= 1)) throw new RangeError(`x: a number from 0 to 1 is needed, not ${x}`);
  if (x === 0 || x === 1) return x;
  const scale = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (scale * fraction(a, b, x)) / a : 1 - (scale * fraction(b, a, 1 - x)) / b;
}

/** Lentz' method. */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < MAX_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guard(1 + even * d);
    c = guard(1 + even / c);
    result *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + odd * d);
    c = guard(1 + odd / c);
    result *= c * d;
    if (Math.abs(c * d - 1) < PRECISION) break;
  }
  return result;
}

function guard(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
