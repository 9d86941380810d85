import type { DbuvPerMeter, Decibels } from '../../shared/units';

/**
 * Basic transmission loss between isotropic antennas that belongs to a field strength from 1 kW e.r.p.
 *
 * L = 139.3 − E + 20·log10(f), f in MHz
 *
 * @throws RangeError  if `frequencyMhz` is not positive
 * @see ITU-R P.1546-6, Annex 5, § 17
 */
export function transmissionLoss(field: DbuvPerMeter, frequencyMhz: number): Decibels {
  if (!(frequencyMhz > 0)) throw new RangeError(`frequencyMhz: a number greater than 0 is needed, not ${frequencyMhz}`);
  return 139.3 - field + 20 * Math.log10(frequencyMhz);
}
