import { deviationsOf } from './wilson-interval';

/**
 * Independent samples that it takes to know an occupancy to a relative error: (z/δ)²·(1 − p)/p.
 *
 * @param occupancy      p, greater than 0, at most 1
 * @param relativeError  δ, greater than 0
 * @returns              rounded up: 3458 for 10 % known to a tenth, at 95 %
 * @throws RangeError  if an argument lies outside its range
 * @see ITU-R SM.1880; docs/science.md 5.6
 */
export function requiredSamples(occupancy: number, relativeError: number, confidence = 0.95): number {
  if (!(occupancy > 0 && occupancy <= 1)) throw new RangeError(`occupancy: a share greater than 0 and up to 1 is needed, not ${occupancy}`);
  if (!(relativeError > 0 && relativeError < Infinity)) {
    throw new RangeError(`relativeError: a number greater than 0 is needed, not ${relativeError}`);
  }
  return Math.ceil(((deviationsOf(confidence) / relativeError) ** 2 * (1 - occupancy)) / occupancy);
}
