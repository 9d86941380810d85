import type { Decibels } from '../../shared/units';

/** What an attenuator before the receiver says of an emission: it comes over the antenna, or the receiver makes it of others. */
export type SlopeVerdict = 'radiated' | 'receiver' | null;

/** So far may a measured slope be off. */
const TOLERANCE = 0.5;

/**
 * By how many decibels a level falls for each decibel of attenuation put in: 1 for what comes over the antenna, n for a product of order n that the
 * receiver makes.
 *
 * @throws RangeError  if a level is not finite, or no attenuation was put in
 * @see ITU-R SM.1134; Handbook on Spectrum Monitoring, 4.4 (intermodulation)
 */
export function attenuatorSlope(beforeDb: Decibels, afterDb: Decibels, insertedDb: Decibels): number {
  if (!Number.isFinite(beforeDb)) throw new RangeError(`beforeDb: a level is needed, not ${beforeDb}`);
  if (!Number.isFinite(afterDb)) throw new RangeError(`afterDb: a level is needed, not ${afterDb}`);
  if (!(insertedDb > 0 && insertedDb < Infinity))
    throw new RangeError(`insertedDb: an attenuation above 0 dB is needed, not ${insertedDb}`);
  return (beforeDb - afterDb) / insertedDb;
}

/** Where a product of an order would come from by its slope: within ½ of 1 it is radiated, within ½ of the order the receiver's; null: neither. */
export function slopeVerdict(slope: number, order: number): SlopeVerdict {
  if (Math.abs(slope - 1) <= TOLERANCE) return 'radiated';
  return Math.abs(slope - order) <= TOLERANCE ? 'receiver' : null;
}

/** Level after an attenuator of what comes over the antenna (order 1) or is a product of an order. */
export function levelBehindAttenuator(levelDb: Decibels, insertedDb: Decibels, order = 1): Decibels {
  return levelDb - order * insertedDb;
}
