import type { Degrees, Hertz, Meters } from '../../shared/units';
import { requireNumber } from '../require-number';
import type { Surroundings } from './surroundings';

/** A path over land, as ITU-R P.1546-6 asks for it. */
export interface LandPath {
  /** 30 MHz to 4 GHz. */
  readonly frequencyHz: Hertz;
  /** Horizontal; up to 1000 km. */
  readonly distanceM: Meters;
  /** Effective height h₁ of the transmitting antenna, over the terrain towards the receiver; up to 3000 m, and may be negative. */
  readonly transmitterHeightM: Meters;
  /** Of the receiving antenna over the ground, 1 to 3000 m; default 10. */
  readonly receiverHeightM?: Meters;
  /** For which the field is exceeded, 1 to 50; default 50. */
  readonly timePercent?: number;
  /** At which the field is exceeded, 1 to 99; default 50. */
  readonly locationPercent?: number;
  /** Around the receiving antenna; default rural. */
  readonly environment?: Surroundings;
  /** Representative height of the clutter around the receiving antenna; the default depends on the environment. */
  readonly receiverClutterM?: Meters;
  /** Of the clutter around the transmitting antenna; used with `transmitterAboveGroundM`. */
  readonly transmitterClutterM?: Meters;
  /** Of the transmitting antenna over its ground; for paths under 1 km the default is h₁. */
  readonly transmitterAboveGroundM?: Meters;
  /** Heights of the terrain over sea level under both antennas; one needs the other. */
  readonly transmitterSiteM?: Meters;
  readonly receiverSiteM?: Meters;
  /** Elevation of the line from the receiving antenna that just clears the terrain of 16 km towards the transmitter. */
  readonly terrainClearanceAngleDeg?: Degrees;
  /** Elevation of the line from the transmitting antenna that just clears the terrain of 15 km towards the receiver. */
  readonly transmitterClearanceAngleDeg?: Degrees;
  /** Side of the square over which places vary, with terrain known. */
  readonly areaWidthM?: Meters;
}

/** From here on the tables begin. */
export const FIRST_TABULATED_M: Meters = 1_000;

const BOUNDS: Partial<Record<keyof LandPath, { readonly above?: number; readonly from?: number; readonly to?: number }>> = {
  receiverHeightM: { from: 1, to: 3_000 },
  timePercent: { from: 1, to: 50 },
  locationPercent: { from: 1, to: 99 },
  receiverClutterM: { from: 0 },
  transmitterClutterM: { from: 0 },
  transmitterAboveGroundM: { from: 0, to: 3_000 },
  transmitterSiteM: {},
  receiverSiteM: {},
  terrainClearanceAngleDeg: { from: -90, to: 90 },
  transmitterClearanceAngleDeg: { from: -90, to: 90 },
  areaWidthM: { above: 0 },
};
const OPTIONAL = Object.keys(BOUNDS) as (keyof typeof BOUNDS)[];

/** @throws RangeError  naming the argument that lies outside the range for which the Recommendation is defined */
export function requireLandPath(path: LandPath): void {
  requireNumber('frequencyHz', path.frequencyHz, { from: 30e6, to: 4e9 });
  requireNumber('distanceM', path.distanceM, { from: 0, to: 1e6 });
  requireNumber('transmitterHeightM', path.transmitterHeightM, { to: 3_000 });
  for (const name of OPTIONAL) {
    const value = path[name];
    if (value !== undefined) requireNumber(name, value as number, BOUNDS[name]);
  }
  if ((path.transmitterSiteM === undefined) !== (path.receiverSiteM === undefined)) {
    const missing = path.receiverSiteM === undefined ? 'receiverSiteM' : 'transmitterSiteM';
    throw new RangeError(`${missing}: the heights of the terrain are needed at both ends or at none`);
  }
}

export function isShort({ distanceM }: LandPath): boolean {
  return distanceM < FIRST_TABULATED_M;
}

/** h_a: null where it is not known. @see ITU-R P.1546-6, Annex 5, § 3 */
export function aboveGroundOf(path: LandPath): Meters | null {
  return path.transmitterAboveGroundM ?? (isShort(path) ? path.transmitterHeightM : null);
}
