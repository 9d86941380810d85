import { inverseOf, type Covariance2 } from '../statistics/principal-axes';
import type { PlanePoint } from './local-plane';

/** A bearing in the plane: from a place, radians clockwise from north. */
export interface PlaneBearing extends PlanePoint {
  readonly bearing: number;
  /** 1 σ, radians. */
  readonly sigma: number;
}

export interface PlaneEstimate extends PlanePoint {
  /** m². */
  readonly covariance: Covariance2;
}

const ROUNDS = 20;
/** Parts of the distance by which the last round may still move the estimate. */
const SETTLED = 1e-9;

/**
 * Place that lies nearest to all lines of bearing, by weighted least squares of the distances across them (Stansfield).
 *
 * x = (Σ w·n·nᵀ)⁻¹ Σ w·n·nᵀ·s, n = (cos θ, −sin θ), w = 1/(σ²·r²), with the distances r of the round before; C = (Σ w·n·nᵀ)⁻¹.
 *
 * Pulled towards the stations where σ·r is large: the start of the maximum likelihood, not its end.
 *
 * @returns  `undefined` where the lines are parallel
 * @throws RangeError  if there are fewer than two bearings
 * @see R. G. Stansfield, "Statistical theory of D.F. fixing", J. IEE 94 part IIIA (1947)
 */
export function stansfieldEstimate(bearings: readonly PlaneBearing[]): PlaneEstimate | undefined {
  if (bearings.length < 2) throw new RangeError('bearings: at least two are needed');
  let estimate = weighted(
    bearings,
    bearings.map(() => 1),
  );
  for (let round = 0; round < ROUNDS && estimate; round++) {
    const { east, north } = estimate;
    const ranges = bearings.map((from) => Math.max(1, Math.hypot(east - from.east, north - from.north)));
    const next = weighted(
      bearings,
      bearings.map(({ sigma }, i) => (sigma * (ranges[i] as number)) ** -2),
    );
    const moved = next ? Math.hypot(next.east - east, next.north - north) : Infinity;
    estimate = next;
    if (round > 0 && moved <= SETTLED * Math.max(...ranges)) break;
  }
  return estimate;
}

function weighted(bearings: readonly PlaneBearing[], weights: readonly number[]): PlaneEstimate | undefined {
  let [ee, en, nn, e, n] = [0, 0, 0, 0, 0];
  bearings.forEach(({ east, north, bearing }, i) => {
    const weight = weights[i] as number;
    const [a, b] = [Math.cos(bearing), -Math.sin(bearing)];
    const offset = a * east + b * north;
    ee += weight * a * a;
    en += weight * a * b;
    nn += weight * b * b;
    e += weight * a * offset;
    n += weight * b * offset;
  });
  const covariance = inverseOf({ ee, en, nn });
  if (!covariance) return undefined;
  return { east: covariance.ee * e + covariance.en * n, north: covariance.en * e + covariance.nn * n, covariance };
}
