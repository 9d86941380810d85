import { logGamma } from './log-gamma';

const PRECISION = 1e-15;
const MAX_TERMS = 100_000;
const TINY = 1e-300;

/** Lower and upper regularized incomplete gamma function; their sum is 1, and the smaller of them is exact. */
export interface IncompleteGamma {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Regularized incomplete gamma function P(a, x) = γ(a, x)/Γ(a) and Q = 1 − P: by its series below the mean, by its continued fraction above.
 *
 * @param shape  a, greater than 0
 * @param x      at least 0
 * @throws RangeError  if `shape` is not positive or `x` is negative
 * @see NIST Digital Library of Mathematical Functions, 8.7.1 and 8.9.2
 */
export function incompleteGamma(shape: number, x: number): IncompleteGamma {
  if (!(shape > 0)) throw new RangeError(`shape: a positive number is needed, not ${shape}`);
  if (!(x >= 0)) throw new RangeError(`x: a number of at least 0 is needed, not ${x}`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const scale = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    const lower = Math.min(1, scale * series(shape, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, scale * continuedFraction(shape, x));
  return { lower: 1 - upper, upper };
}

function series(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < MAX_TERMS && term > sum * PRECISION; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

/** Lentz' method. */
function continuedFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MAX_TERMS; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / guard(a * d + b);
    c = guard(b + a / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < PRECISION) break;
  }
  return fraction;
}

function guard(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
