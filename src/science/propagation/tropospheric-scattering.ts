import type { DbuvPerMeter, Degrees, Kilometers } from '../../shared/units';
import { requireNumber } from '../require-number';

const EARTH_RADIUS_KM = 6370;
/** Of the effective radius of the earth, in the mean atmosphere. */
const K = 4 / 3;
/** Mean refractivity at the ground. */
const REFRACTIVITY = 325;

/**
 * Angle under which both antennas see a common volume of the troposphere: 180·d/(π·k·a) + θ₁ + θ₂, at least 0.
 *
 * @param ends  elevation angles at which both antennas just clear the terrain, added
 * @see ITU-R P.1546-6, Annex 5, § 13
 */
export function scatteringAngle(distanceKm: Kilometers, ends: Degrees): Degrees {
  requireNumber('distanceKm', distanceKm, { above: 0 });
  requireNumber('ends', ends);
  return Math.max(0, (180 * distanceKm) / (Math.PI * K * EARTH_RADIUS_KM) + ends);
}

/**
 * Field of 1 kW e.r.p. by scattering in the troposphere; less does not arrive, whatever lies between.
 *
 * E = 24.4 − 20·log10(d) − 10·θ − L_f + 0.15·325 + G_t, L_f = 5·log10(f) − 2.5·(log10(f) − 3.3)², G_t = 10.1·(−log10(0.02·t))^0.7
 *
 * @param angle        from `scatteringAngle`
 * @param timePercent  up to 50
 * @throws RangeError  naming the argument that is not positive, or a percentage beyond 50
 * @see ITU-R P.1546-6, Annex 5, § 13
 */
export function scatteredField(frequencyMhz: number, distanceKm: Kilometers, angle: Degrees, timePercent: number): DbuvPerMeter {
  requireNumber('frequencyMhz', frequencyMhz, { above: 0 });
  requireNumber('distanceKm', distanceKm, { above: 0 });
  requireNumber('angle', angle, { from: 0 });
  requireNumber('timePercent', timePercent, { above: 0, to: 50 });
  const logF = Math.log10(frequencyMhz);
  const ofFrequency = 5 * logF - 2.5 * (logF - 3.3) ** 2;
  const ofTime = 10.1 * Math.max(0, -Math.log10(0.02 * timePercent)) ** 0.7;
  return 24.4 - 20 * Math.log10(distanceKm) - 10 * angle - ofFrequency + 0.15 * REFRACTIVITY + ofTime;
}
