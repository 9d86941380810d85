import { bisect } from './bisect';
import { incompleteBeta } from './incomplete-beta';

/**
 * What the ratio of a mean of `shape` exponential powers to the mean of `referenceShape` others exceeds with probability `tail`
 * (Fisher's F with 2·shape and 2·referenceShape degrees of freedom): the threshold over a floor that is itself estimated from few bins.
 *
 * @param shape           M, averages of the bin under test
 * @param referenceShape  averages that the floor was estimated from: bins × M
 * @param tail            between 0 and 1, both excluded
 * @returns               ratio of powers; tends to the quantile of the gamma distribution for many bins
 * @throws RangeError  if an argument lies outside its range
 * @see docs/science.md 5.1 (thresholds for the finite sample); the CA-CFAR equation α = N (P^(−1/N) − 1) for M = 1
 */
export function ratioUpperQuantile(shape: number, referenceShape: number, tail: number): number {
  if (!(tail > 0 && tail < 1)) throw new RangeError(`tail: a probability between 0 and 1 is needed, not ${tail}`);
  const upper = (ratio: number): number => incompleteBeta(referenceShape, shape, referenceShape / (referenceShape + shape * ratio));
  let high = 2;
  while (upper(high) > tail && high < 1e30) high *= 2;
  return bisect((ratio) => upper(ratio) - tail, 0, high);
}
