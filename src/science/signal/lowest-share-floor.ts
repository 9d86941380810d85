import { meanPower, toDecibels } from '../../shared/decibels';
import { sortedLevels, type FloorEstimate } from './floor-estimate';
import { noiseUpperQuantile, type NoiseDistribution } from './noise-distribution';
import { meanBelow } from './truncation-bias';

/** The highest 80 % of the bins are left out. */
const SHARE = 0.2;

/**
 * Noise floor by the 80 % method: the highest 80 % of the bins are left out, and the powers of the lowest 20 % (at least one bin) averaged.
 *
 * Bias of pure noise: E[x | x < q] with q the 20 % quantile; for plain noise P(M + 1, M·q)/0.2, which is −9.69 dB of one average, −2.21 dB of ten.
 *
 * @param levels  dB; at least one
 * @throws RangeError  if `levels` is empty or holds what is no finite number
 * @see ITU-R SM.1753 (20 % method); Report ITU-R SM.2256, 3.4.2; docs/science.md 5.1
 */
export function lowestShareFloor(levels: ArrayLike<number>, noise: NoiseDistribution): FloorEstimate {
  const sorted = sortedLevels(levels);
  const rawDb = meanPower(sorted.subarray(0, Math.max(1, Math.floor(SHARE * sorted.length + 1e-9))));
  return { rawDb, floorDb: rawDb - toDecibels(meanBelow(noise, noiseUpperQuantile(noise, 1 - SHARE))) };
}
