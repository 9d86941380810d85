import type { Decibels } from '../../shared/units';

/**
 * Preset threshold: what a receiver hears at least, plus the signal to noise ratio that a service needs.
 *
 * @param sensitivity    level of the receiver's own noise in its bandwidth, in any unit of level
 * @param requiredSnrDb  dB
 * @returns              in the unit of `sensitivity`
 * @throws RangeError  if an argument is not a finite number
 * @see Report ITU-R SM.2256 (pre-set threshold); docs/science.md 5.2
 */
export function presetThreshold(sensitivity: Decibels, requiredSnrDb: Decibels): Decibels {
  if (!Number.isFinite(sensitivity)) throw new RangeError(`sensitivity: a level is needed, not ${sensitivity}`);
  if (!Number.isFinite(requiredSnrDb)) throw new RangeError(`requiredSnrDb: a ratio is needed, not ${requiredSnrDb}`);
  return sensitivity + requiredSnrDb;
}
