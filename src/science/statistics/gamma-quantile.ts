import { bisect } from './bisect';
import { incompleteGamma } from './incomplete-gamma';

/**
 * The value that a mean of `shape` exponential powers of mean 1 exceeds with probability `tail`: Q(M, M·x) = tail.
 *
 * @param shape  M, averaged power samples; at least 1
 * @param tail   between 0 and 1, both excluded
 * @returns      power relative to the mean; 4.6052 for M = 1 and 1 %
 * @throws RangeError  if an argument lies outside its range
 * @see docs/science.md 5.2; NIST DLMF 8.2
 */
export function gammaUpperQuantile(shape: number, tail: number): number {
  if (!(shape > 0)) throw new RangeError(`shape: a positive number is needed, not ${shape}`);
  if (!(tail > 0 && tail < 1)) throw new RangeError(`tail: a probability between 0 and 1 is needed, not ${tail}`);
  let high = 2;
  while (incompleteGamma(shape, shape * high).upper > tail) high *= 2;
  return bisect((x) => incompleteGamma(shape, shape * x).upper - tail, 0, high);
}
