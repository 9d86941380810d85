import { meanPower } from '../../shared/decibels';
import type { Decibels } from '../../shared/units';

/**
 * Noise of a channel from the times when it is idle: mean power of its samples below the threshold. At 8 dB over the noise what is cut off above
 * takes 0.05 dB from the mean of single samples, and nothing from that of several.
 *
 * @param levels       of one channel over time, dB
 * @param thresholdDb  at or above it the channel counts as occupied
 * @returns            dB; null if the channel is never idle
 * @throws RangeError  if a level or the threshold is not a number
 * @see Report ITU-R SM.2256 (the preferred way for occupancy); docs/science.md 5.1
 */
export function idleTimeFloor(levels: ArrayLike<number>, thresholdDb: Decibels): Decibels | null {
  if (!Number.isFinite(thresholdDb)) throw new RangeError(`thresholdDb: a level is needed, not ${thresholdDb}`);
  const samples = Array.from(levels);
  if (samples.some(Number.isNaN)) throw new RangeError('levels: a sample is not a level');
  const idle = samples.filter((level) => level < thresholdDb);
  return idle.length === 0 ? null : meanPower(idle);
}
