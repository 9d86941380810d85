import type { Degrees, Meters } from '../../shared/units';
import type { BearingEstimate } from './bearing-estimate';
import { enlargementForShare, objectionToPlace, uncertainShare } from './geometry-limit';
import type { LineOfSight } from './line-of-sight';
import type { StationBearing } from './station-bearing';

/** Bearings that cross at less say little about the distance. */
export const LEAST_CROSSING: Degrees = 15;
/** The ellipse is larger within so many σ of the least crossing. */
const CROSSING_MARGIN = 4;
const MOST_FOR_CROSSING = 1.25;
const RADIAN = Math.PI / 180;

/** How good the geometry of an estimate is. */
export interface BearingGeometry {
  /** Largest angle between two lines of bearing at the estimate, 0 to 90. */
  readonly crossingDeg: Degrees;
  /** 1 σ of that angle. */
  readonly crossingSigmaDeg: Degrees;
  /** To the nearest station. */
  readonly nearest: Meters;
  /** σ along the major axis over the distance to the nearest station. */
  readonly share: number;
}

export function geometryOf(bearings: readonly StationBearing[], { sights, covariance }: BearingEstimate): BearingGeometry {
  const nearest = Math.min(...sights.map(({ distance }) => distance));
  const pairs = sights.flatMap((first, i) =>
    sights.slice(i + 1).map((second, j) => ({
      crossing: crossingOf(first, second),
      sigma: Math.hypot((bearings[i] as StationBearing).sigma, (bearings[i + 1 + j] as StationBearing).sigma),
    })),
  );
  const widest = pairs.reduce((best, pair) => (pair.crossing > best.crossing ? pair : best));
  return {
    crossingDeg: widest.crossing / RADIAN,
    crossingSigmaDeg: widest.sigma / RADIAN,
    nearest,
    share: uncertainShare(covariance, nearest),
  };
}

/** Angle between two lines, 0 to π/2. */
function crossingOf(first: LineOfSight, second: LineOfSight): number {
  return Math.asin(Math.min(1, Math.abs(Math.sin(first.arrival - second.arrival))));
}

/**
 * Why an estimate is no fix; `undefined` where it is one: it lies behind a station, the lines cross at less than 15°, it is too far or too uncertain.
 *
 * @see docs/science.md 8.1
 */
export function objectionTo(bearings: readonly StationBearing[], estimate: BearingEstimate): string | undefined {
  if (estimate.residuals.some((residual) => Math.abs(residual) >= Math.PI / 2)) return 'The lines of bearing meet behind a station.';
  const { crossingDeg, nearest } = geometryOf(bearings, estimate);
  if (crossingDeg < LEAST_CROSSING) {
    return `The lines of bearing cross at ${crossingDeg.toFixed(1)}°; at least ${LEAST_CROSSING}° are needed.`;
  }
  return objectionToPlace(estimate.covariance, nearest);
}

/**
 * By how much the ellipse must be larger than that of the covariance, so that it also holds among the estimates that chance has brought over the gates: for an
 * uncertain distance, and 2.25 at the least crossing, falling to 1 within 4 σ of the angle.
 *
 * @see docs/science.md 8.1
 */
export function enlargementFor({ crossingDeg, crossingSigmaDeg, share }: BearingGeometry): number {
  const overCrossing = (crossingDeg - LEAST_CROSSING) / (CROSSING_MARGIN * crossingSigmaDeg);
  return Math.max(enlargementForShare(share), 1 + MOST_FOR_CROSSING * Math.max(0, 1 - overCrossing));
}
