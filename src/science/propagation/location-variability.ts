import type { Decibels, Meters } from '../../shared/units';
import { normalUpperQuantile } from '../statistics/normal-quantile';
import type { Surroundings } from './surroundings';

/** Where no terrain is known, dB. */
const WITHOUT_TERRAIN: Record<Surroundings, Decibels> = { 'dense-urban': 8, urban: 8, suburban: 10, rural: 12 };

/**
 * Standard deviation of the field strength over places, about the prediction's median.
 *
 * Without terrain data 8 dB urban, 10 dB suburban, 12 dB rural; with them σ = (0.024·f/1000 + 0.52)·w^0.28, f in MHz.
 *
 * @param area  with terrain data: width of the area over which places vary, m
 * @throws RangeError  if an argument of the formula is not positive
 * @see ITU-R P.1546-6, Annex 5, § 12
 */
export function locationVariability(
  surroundings: Surroundings,
  area?: { readonly frequencyMhz: number; readonly widthM: Meters },
): Decibels {
  if (!area) return WITHOUT_TERRAIN[surroundings];
  if (!(area.frequencyMhz > 0)) throw new RangeError(`frequencyMhz: a number greater than 0 is needed, not ${area.frequencyMhz}`);
  if (!(area.widthM > 0)) throw new RangeError(`widthM: a number greater than 0 is needed, not ${area.widthM}`);
  return ((0.024 * area.frequencyMhz) / 1000 + 0.52) * area.widthM ** 0.28;
}

/**
 * By how much the field exceeded at a share of places differs from the median: Q⁻¹(q)·σ.
 *
 * @param locationPercent  between 0 and 100, both excluded
 */
export function locationMargin(locationPercent: number, sigma: Decibels): Decibels {
  if (!(locationPercent > 0 && locationPercent < 100)) {
    throw new RangeError(`locationPercent: a number between 0 and 100 is needed, not ${locationPercent}`);
  }
  return normalUpperQuantile(locationPercent / 100) * sigma;
}
