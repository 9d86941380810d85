import type { Dbm, Decibels } from '../../shared/units';

/** Three signals make a product of the third order 6 dB stronger than two of the same strength. */
const THREE_SIGNALS_DB: Decibels = 6;

/**
 * Level at the receiver's input of a product of the third order that the receiver makes.
 *
 * 2·P₁ + P₂ − 2·IIP3 for 2·f₁ − f₂, P₁ + P₂ + P₃ − 2·IIP3 + 6 dB for f₁ + f₂ − f₃.
 *
 * @param parents  the weight of each carrier and its level
 * @param iip3     the receiver's input intercept point
 * @returns        null for other orders: their intercept points are not known
 * @throws RangeError  if a level is not finite
 * @see ITU-R SM.1134; Handbook on Spectrum Monitoring, 3.3
 */
export function intermodulationLevel(parents: readonly (readonly [weight: number, level: Dbm])[], iip3: Dbm): Dbm | null {
  if (!Number.isFinite(iip3)) throw new RangeError(`iip3: a level is needed, not ${iip3}`);
  const wrong = parents.find(([, level]) => !Number.isFinite(level));
  if (wrong) throw new RangeError(`parents: ${wrong[1]} is no level`);
  const order = parents.reduce((sum, [weight]) => sum + Math.abs(weight), 0);
  if (order !== 3 || parents.length < 2) return null;
  const sum = parents.reduce((total, [weight, level]) => total + Math.abs(weight) * level, 0);
  return sum - 2 * iip3 + (parents.length === 3 ? THREE_SIGNALS_DB : 0);
}
