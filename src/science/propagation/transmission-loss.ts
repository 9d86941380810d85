import type { DbuvPerMeter, Decibels } from '../../shared/units';
import { requireNumber } from '../require-number';

/**
 * Basic transmission loss between isotropic antennas that belongs to a field strength from 1 kW e.r.p.
 *
 * L = 139.3 − E + 20·log10(f), f in MHz
 *
 * @throws RangeError  if `field` is not a number or `frequencyMhz` is not positive
 * @see ITU-R P.1546-6, Annex 5, § 17
 */
export function transmissionLoss(field: DbuvPerMeter, frequencyMhz: number): Decibels {
  requireNumber('field', field);
  requireNumber('frequencyMhz', frequencyMhz, { above: 0 });
  return 139.3 - field + 20 * Math.log10(frequencyMhz);
}
