import type { Meters } from '../../shared/units';
import { inverseOf, type Covariance2 } from '../statistics/principal-axes';
import type { GeoPoint } from './distance';
import { lineOfSight, wrapped, type LineOfSight } from './line-of-sight';
import { movedBy } from './local-plane';
import type { StationBearing } from './station-bearing';

/** Where the bearings put the transmitter. */
export interface BearingEstimate {
  readonly place: GeoPoint;
  /** Of the place, in the plane that touches the ellipsoid there, m². */
  readonly covariance: Covariance2;
  /** Σ (residual/σ)². */
  readonly chiSquare: number;
  /** One for each station. */
  readonly sights: readonly LineOfSight[];
  /** Measured less computed bearing, radians, −π to π. */
  readonly residuals: readonly number[];
}

const ROUNDS = 50;
const HALVINGS = 30;
/** A step this short ends the search. */
const SETTLED: Meters = 1e-3;
/** Farther from every station nothing is sought. */
const FARTHEST: Meters = 1_000_000;
/** A step goes no farther than this share of the way to the nearest station. */
const LONGEST_SHARE = 0.5;

/**
 * Most likely place of a transmitter: the least Σ (wrap(θ − azimuth from the station)/σ)², by Gauss-Newton on the ellipsoid from a start; the covariance
 * is (JᵀWJ)⁻¹, the Cramér-Rao bound at the place found.
 *
 * @returns  `undefined` where the search runs away or does not settle
 * @see D. J. Torrieri, "Statistical theory of passive location systems", IEEE Trans. AES-20 (1984); docs/science.md 8.1
 */
export function bearingEstimate(bearings: readonly StationBearing[], start: GeoPoint): BearingEstimate | undefined {
  let here = lookFrom(bearings, start);
  for (let round = 0; round < ROUNDS; round++) {
    const nearest = Math.min(...here.sights.map(({ distance }) => distance));
    if (!here.covariance || nearest > FARTHEST) return undefined;
    const step = shortened(stepFrom(bearings, here, here.covariance), LONGEST_SHARE * Math.max(1, nearest));
    const next = descended(bearings, here, step);
    const isSettled = Math.hypot(step.east, step.north) < SETTLED;
    if (isSettled || !next) return { ...here, covariance: here.covariance };
    here = next;
  }
  return undefined;
}

interface Look extends Omit<BearingEstimate, 'covariance'> {
  readonly covariance: Covariance2 | undefined;
}

interface Step {
  readonly east: Meters;
  readonly north: Meters;
}

function lookFrom(bearings: readonly StationBearing[], place: GeoPoint): Look {
  let [ee, en, nn, chiSquare] = [0, 0, 0, 0];
  const sights = bearings.map(({ station }) => lineOfSight(station, place));
  const residuals = bearings.map(({ bearing, sigma }, i) => {
    const { departure, arrival, reducedLength } = sights[i] as LineOfSight;
    const residual = wrapped(bearing - departure);
    const weight = (sigma * Math.max(1, reducedLength)) ** -2;
    ee += weight * Math.cos(arrival) ** 2;
    en -= weight * Math.cos(arrival) * Math.sin(arrival);
    nn += weight * Math.sin(arrival) ** 2;
    chiSquare += (residual / sigma) ** 2;
    return residual;
  });
  return { place, sights, residuals, chiSquare, covariance: inverseOf({ ee, en, nn }) };
}

function stepFrom(bearings: readonly StationBearing[], { sights, residuals }: Look, covariance: Covariance2): Step {
  let [e, n] = [0, 0];
  bearings.forEach(({ sigma }, i) => {
    const { arrival, reducedLength } = sights[i] as LineOfSight;
    const pull = (residuals[i] as number) / (sigma * sigma * Math.max(1, reducedLength));
    e += pull * Math.cos(arrival);
    n -= pull * Math.sin(arrival);
  });
  return { east: covariance.ee * e + covariance.en * n, north: covariance.en * e + covariance.nn * n };
}

function shortened(step: Step, longest: Meters): Step {
  const share = Math.min(1, longest / Math.hypot(step.east, step.north));
  return share < 1 ? { east: share * step.east, north: share * step.north } : step;
}

/** The first of ever shorter steps that makes the bearings fit better. */
function descended(bearings: readonly StationBearing[], here: Look, { east, north }: Step): Look | undefined {
  for (let halving = 0, share = 1; halving < HALVINGS; halving++, share /= 2) {
    const next = lookFrom(bearings, movedBy(here.place, share * east, share * north));
    if (next.chiSquare < here.chiSquare) return next;
  }
  return undefined;
}
