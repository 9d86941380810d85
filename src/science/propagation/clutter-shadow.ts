import type { Degrees, Meters } from '../../shared/units';

/** Streets are taken to be so wide that the roofs are half of this away. */
const STREET_M: Meters = 27;

/**
 * Geometry parameter of an antenna against the clutter around it: 0.0108·√f·√(h·θ), θ = atan(h/27) degrees, f in MHz; negative above the clutter.
 *
 * @param depthM  by how much the clutter is higher than the antenna; negative where it is lower
 * @see ITU-R P.1546-6, Annex 5, § 9 and 10
 */
export function clutterShadow(frequencyMhz: number, depthM: Meters): number {
  const angle: Degrees = (Math.atan(Math.abs(depthM) / STREET_M) * 180) / Math.PI;
  return Math.sign(depthM) * 0.0108 * Math.sqrt(frequencyMhz) * Math.sqrt(Math.abs(depthM) * angle);
}
