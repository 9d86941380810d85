import { bisect } from './bisect';
import { incompleteBeta } from './incomplete-beta';
import { normalUpperQuantile } from './normal-quantile';

/** There the difference to the normal distribution is below 1e-6. */
const AS_GOOD_AS_NORMAL = 2e6;

/**
 * The value that Student's t exceeds with probability `tail`: ½·I_x(ν/2, ½) = tail with x = ν/(ν + t²).
 *
 * @param freedom  ν, degrees of freedom; greater than 0
 * @param tail     greater than 0, at most ½
 * @returns        12.706 for ν = 1 and 0.025; tends to the normal quantile
 * @throws RangeError  if an argument lies outside its range
 * @see NIST DLMF 8.17; M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, 26.7.1
 */
export function studentUpperQuantile(freedom: number, tail: number): number {
  if (!(freedom > 0)) throw new RangeError(`freedom: a number greater than 0 is needed, not ${freedom}`);
  if (!(tail > 0 && tail <= 0.5)) throw new RangeError(`tail: a probability greater than 0 and up to 0.5 is needed, not ${tail}`);
  if (freedom >= AS_GOOD_AS_NORMAL) return normalUpperQuantile(tail);
  const upper = (t: number): number => incompleteBeta(freedom / 2, 0.5, freedom / (freedom + t * t)) / 2;
  let high = 2;
  while (upper(high) > tail && high < 1e150) high *= 2;
  return bisect((t) => upper(t) - tail, 0, high);
}
