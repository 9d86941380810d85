import type { Meters } from '../../shared/units';
import { inverseOf, type Covariance2 } from '../statistics/principal-axes';
import type { RangedArrival } from './arrival';
import type { GeoPoint } from './distance';
import { lineOfSight, type LineOfSight } from './line-of-sight';
import { movedBy } from './local-plane';

/** Where the arrival times put the transmitter. */
export interface TimeDifferenceEstimate {
  readonly place: GeoPoint;
  /** m². */
  readonly covariance: Covariance2;
  readonly chiSquare: number;
  /** Measured less computed range, the common part taken out, m. */
  readonly residuals: readonly Meters[];
  /** To the nearest station. */
  readonly nearest: Meters;
}

const ROUNDS = 60;
const HALVINGS = 25;
const SETTLED: Meters = 1e-3;
const FARTHEST: Meters = 1_000_000;

/**
 * Most likely place for the differences of arrival times, by Gauss-Newton on the ellipsoid: the least Σ ((ρ − r(x) − b)/σ)² with the common part b free,
 * which is the least squares of the differences to one station with their covariance σ²·(I + 1·1ᵀ).
 *
 * @returns  `undefined` where the search runs away or does not settle
 * @see docs/science.md 8.2; D. J. Torrieri, "Statistical theory of passive location systems", IEEE Trans. AES-20 (1984)
 */
export function timeDifferenceEstimate(arrivals: readonly RangedArrival[], start: GeoPoint): TimeDifferenceEstimate | undefined {
  let here = lookFrom(arrivals, start);
  for (let round = 0; round < ROUNDS; round++) {
    const { covariance, pull, nearest } = here;
    if (!covariance || nearest > FARTHEST) return undefined;
    const [east, north] = [covariance.ee * pull[0] + covariance.en * pull[1], covariance.en * pull[0] + covariance.nn * pull[1]];
    const share = Math.min(1, (0.5 * Math.max(100, nearest)) / Math.hypot(east, north));
    const next = descended(arrivals, here, share * east, share * north);
    if (!next || Math.hypot(east, north) < SETTLED) return { ...here, covariance };
    here = next;
  }
  return undefined;
}

/**
 * Geometric dilution of precision: √trace((HᵀQ⁻¹H)⁻¹) of the differences for a range error of 1 at each station; about 1 inside the network, far more outside.
 *
 * @returns  Infinity where the differences tell nothing in some direction
 * @throws RangeError  if there are fewer than three stations
 * @see docs/science.md 8.2
 */
export function dilutionOfPrecision(place: GeoPoint, stations: readonly GeoPoint[]): number {
  if (stations.length < 3) throw new RangeError('stations: at least three are needed');
  const { covariance } = lookFrom(
    stations.map((station) => ({ station, range: 0, sigma: 1 })),
    place,
  );
  return covariance ? Math.sqrt(covariance.ee + covariance.nn) : Infinity;
}

interface Look extends Omit<TimeDifferenceEstimate, 'covariance'> {
  readonly covariance: Covariance2 | undefined;
  /** Half the falling gradient of χ², east and north. */
  readonly pull: readonly [number, number];
}

function lookFrom(arrivals: readonly RangedArrival[], place: GeoPoint): Look {
  const sights = arrivals.map(({ station }) => lineOfSight(station, place));
  const weights = arrivals.map(({ sigma }) => sigma ** -2);
  const mean = meanBy(weights);
  const units = sights.map(({ arrival }) => [Math.sin(arrival), Math.cos(arrival)] as const);
  const common = mean((i) => (arrivals[i] as RangedArrival).range - (sights[i] as LineOfSight).distance);
  const [meanEast, meanNorth] = [mean((i) => units[i]?.[0] as number), mean((i) => units[i]?.[1] as number)];
  let [ee, en, nn, e, n, chiSquare] = [0, 0, 0, 0, 0, 0];
  const residuals = arrivals.map(({ range }, i) => {
    const weight = weights[i] as number;
    const residual = range - (sights[i] as LineOfSight).distance - common;
    const [a, b] = [(units[i]?.[0] as number) - meanEast, (units[i]?.[1] as number) - meanNorth];
    ee += weight * a * a;
    en += weight * a * b;
    nn += weight * b * b;
    e += weight * a * residual;
    n += weight * b * residual;
    chiSquare += weight * residual * residual;
    return residual;
  });
  const nearest = Math.min(...sights.map(({ distance }) => distance));
  return { place, residuals, chiSquare, nearest, covariance: inverseOf({ ee, en, nn }), pull: [e, n] };
}

function meanBy(weights: readonly number[]): (value: (i: number) => number) => number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (value) => weights.reduce((sum, weight, i) => sum + weight * value(i), 0) / total;
}

function descended(arrivals: readonly RangedArrival[], here: Look, east: Meters, north: Meters): Look | undefined {
  for (let halving = 0, share = 1; halving < HALVINGS; halving++, share /= 2) {
    const next = lookFrom(arrivals, movedBy(here.place, share * east, share * north));
    if (next.chiSquare < here.chiSquare) return next;
  }
  return undefined;
}
