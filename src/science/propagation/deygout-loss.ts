import type { Decibels, Hertz, Meters } from '../../shared/units';
import { diffractionParameter } from './fresnel';
import { knifeEdgeLoss } from './knife-edge-loss';
import { requireNumber } from '../require-number';

/** A point of the terrain between two antennas. */
export interface ProfilePoint {
  /** From the transmitter, along the path. */
  readonly distanceM: Meters;
  /** Over sea level. */
  readonly heightM: Meters;
}

export interface ObstructedPath {
  readonly frequencyHz: Hertz;
  readonly distanceM: Meters;
  /** Of the antennas, over sea level. */
  readonly transmitterHeightM: Meters;
  readonly receiverHeightM: Meters;
  /** Between the antennas, by rising distance. */
  readonly points: readonly ProfilePoint[];
  /** Of the earth with rays drawn straight; default 4/3 of it, `Infinity` for a plane. */
  readonly earthRadiusM?: Meters;
}

interface WorstEdge {
  readonly index: number;
  readonly nu: number;
}

const EFFECTIVE_EARTH_RADIUS: Meters = 8_500_000;

/**
 * Loss over up to three knife edges by Deygout's construction, in addition to free space.
 *
 * The point with the greatest ν is the main edge; then the worst between transmitter and main edge, as if that were the receiver, and likewise on the
 * other side: L = J(ν₀) + J(ν₁) + J(ν₂), with the sides only where there is a main edge.
 *
 * @throws RangeError  naming the argument that is no number, not positive, or a point that does not lie between its neighbors
 * @see J. Deygout, "Multiple knife-edge diffraction of microwaves", IEEE Trans. AP-14, 1966; ITU-R P.526, § 4.1
 */
export function deygoutLoss(path: ObstructedPath): Decibels {
  const profile = profileOf(path);
  const last = profile.length - 1;
  const main = worstBetween(profile, 0, last, path.frequencyHz);
  if (main === null || knifeEdgeLoss(main.nu) === 0) return 0;
  const before = worstBetween(profile, 0, main.index, path.frequencyHz);
  const after = worstBetween(profile, main.index, last, path.frequencyHz);
  return [main, before, after].reduce((sum, edge) => sum + (edge ? knifeEdgeLoss(edge.nu) : 0), 0);
}

/** Antennas and terrain over the straight line along the surface, raised by the bulge of the earth between both ends. */
function profileOf({
  distanceM,
  transmitterHeightM,
  receiverHeightM,
  points,
  earthRadiusM = EFFECTIVE_EARTH_RADIUS,
}: ObstructedPath): ProfilePoint[] {
  requireNumber('distanceM', distanceM, { above: 0 });
  requireNumber('transmitterHeightM', transmitterHeightM);
  requireNumber('receiverHeightM', receiverHeightM);
  if (!(earthRadiusM > 0)) throw new RangeError(`earthRadiusM: a number greater than 0 is needed, not ${earthRadiusM}`);
  requireOrdered(points, distanceM);
  const raised = points.map((point) => ({
    distanceM: point.distanceM,
    heightM: point.heightM + (point.distanceM * (distanceM - point.distanceM)) / (2 * earthRadiusM),
  }));
  return [{ distanceM: 0, heightM: transmitterHeightM }, ...raised, { distanceM, heightM: receiverHeightM }];
}

function requireOrdered(points: readonly ProfilePoint[], distanceM: Meters): void {
  let previous = 0;
  for (const { distanceM: at, heightM } of points) {
    if (!(at > previous && at < distanceM && Number.isFinite(heightM))) {
      throw new RangeError(
        `points: a number of meters between ${previous} and ${distanceM} is needed, and its height, not ${at} and ${heightM}`,
      );
    }
    previous = at;
  }
}

/** The point between two others of the profile that stands highest into the Fresnel ellipsoid of the line between them. */
function worstBetween(profile: readonly ProfilePoint[], from: number, to: number, frequencyHz: Hertz): WorstEdge | null {
  let worst: WorstEdge | null = null;
  const [start, end] = [profile[from] as ProfilePoint, profile[to] as ProfilePoint];
  for (let index = from + 1; index < to; index++) {
    const point = profile[index] as ProfilePoint;
    const toTransmitterM = point.distanceM - start.distanceM;
    const toReceiverM = end.distanceM - point.distanceM;
    const line = (start.heightM * toReceiverM + end.heightM * toTransmitterM) / (toTransmitterM + toReceiverM);
    const nu = diffractionParameter({ frequencyHz, heightM: point.heightM - line, toTransmitterM, toReceiverM });
    if (worst === null || nu > worst.nu) worst = { index, nu };
  }
  return worst;
}
