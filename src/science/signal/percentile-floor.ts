import { toDecibels } from '../../shared/decibels';
import { quantileOf, sortedLevels, type FloorEstimate } from './floor-estimate';
import { noiseUpperQuantile, type NoiseDistribution } from './noise-distribution';

/**
 * Noise floor by a percentile of the bins; 0.5 is the median. Between two bins the level is interpolated.
 *
 * Bias of pure noise: the quantile of the noise over its mean; of one average −1.59 dB for the median and −9.77 dB for 10 %.
 *
 * @param levels  dB; at least one
 * @param share   of the bins that lie below, between 0 and 1, both excluded; at most the share of the bins that hold no emission
 * @throws RangeError  if `levels` is empty or holds what is no finite number, or `share` lies outside its range
 * @see docs/science.md 5.1
 */
export function percentileFloor(levels: ArrayLike<number>, share: number, noise: NoiseDistribution): FloorEstimate {
  if (!(share > 0 && share < 1)) throw new RangeError(`share: a number between 0 and 1 is needed, not ${share}`);
  const rawDb = quantileOf(sortedLevels(levels), share);
  return { rawDb, floorDb: rawDb - toDecibels(noiseUpperQuantile(noise, 1 - share)) };
}
