import type { Decibels, DbuvPerMeter, Meters } from '../../shared/units';
import { aboveGroundOf, type LandPath } from './land-path';
import { TABLE_RECEIVER_M } from './surroundings';

/** Field of 1 kW e.r.p. in free space at 1 km, as the Recommendation rounds it. */
const FREE_SPACE_AT_1_KM: DbuvPerMeter = 106.9;
const SHORTEST_M: Meters = 1;

/**
 * Distance between the antennas themselves: √(d² + ((h_a + terrain) − (h₂ + terrain))²); without heights of the terrain it is taken for even.
 *
 * @see ITU-R P.1546-6, Annex 5, § 14
 */
export function slopeDistance(path: LandPath, horizontalM: Meters): Meters {
  const { transmitterHeightM, receiverHeightM = TABLE_RECEIVER_M, transmitterSiteM = 0, receiverSiteM = 0 } = path;
  const above = aboveGroundOf(path) ?? transmitterHeightM;
  const rise = above + transmitterSiteM - receiverHeightM - receiverSiteM;
  return Math.max(SHORTEST_M, Math.sqrt(horizontalM * horizontalM + rise * rise));
}

/** 20·log10(d/d_slope) where the heights of both sites and of the transmitting antenna are known; else null. */
export function slopeCorrection(path: LandPath, horizontalM: Meters): Decibels | null {
  if (path.transmitterSiteM === undefined || aboveGroundOf(path) === null) return null;
  return 20 * Math.log10(Math.max(SHORTEST_M, horizontalM) / slopeDistance(path, horizontalM));
}

/** 106.9 − 20·log10(d), d in km: more cannot arrive. @see ITU-R P.1546-6, Annex 5, § 2 */
export function freeSpaceOfKilowatt(distanceM: Meters): DbuvPerMeter {
  return FREE_SPACE_AT_1_KM - 20 * Math.log10(Math.max(SHORTEST_M, distanceM) / 1_000);
}
