import { gammaUpperQuantile } from '../statistics/gamma-quantile';
import { rangedArrivals, type Arrival, type RangedArrival } from './arrival';
import { geodesicBetween, type GeoPoint } from './distance';
import { enlarged, errorEllipse } from './error-ellipse';
import { confidenceOf, type Fix, type NoFix } from './fix';
import { enlargementForShare, objectionToPlace, uncertainShare } from './geometry-limit';
import { centerOf, planeAround } from './local-plane';
import { SPEED_OF_LIGHT } from '../speed-of-light';
import { dilutionOfPrecision, timeDifferenceEstimate, type TimeDifferenceEstimate } from './time-difference-estimate';

export interface TimeDifferenceFix extends Fix {
  /** Measured less computed, the common part taken out, one for each arrival used, seconds. */
  readonly residualsS: readonly number[];
  /** Places in the given list of the arrivals that were left out. */
  readonly rejected: readonly number[];
  readonly chiSquare: number;
  /** Geometric dilution of precision at the place. */
  readonly dilution: number;
}

/** Chance with which arrivals that are all right are taken for contradicting each other. */
const FALSE_ALARM = 0.01;
/** With fewer, one that is wrong cannot be told from the others. */
const LEAST_FOR_REJECTION = 5;
/** Places this close together are the same. */
const SAME_PLACE = 10;

/**
 * Where a transmitter stands by the differences of its arrival times.
 *
 * Searched from many starts, because hyperbolas may meet twice: two places that fit alike are no fix (three stations, or all on one line). Where χ² is beyond
 * its 99 % quantile, one of at least five arrivals may be left out.
 *
 * @throws RangeError  naming `arrivals`, if one has no position, time or σ, or a station is there twice
 * @see docs/science.md 8.2
 */
export function timeDifferenceFix(arrivals: readonly Arrival[]): TimeDifferenceFix | NoFix {
  const ranged = rangedArrivals(arrivals);
  const all = ranged.map((_, i) => i);
  if (ranged.length < 3) {
    return { kind: 'no-fix', why: 'Arrival times of at least three stations are needed.' };
  }
  const whole = fixOf(ranged, all);
  if (whole.kind !== 'contradiction') return whole;
  const parts =
    all.length < LEAST_FOR_REJECTION
      ? []
      : all.map((left) =>
          fixOf(
            ranged,
            all.filter((i) => i !== left),
          ),
        );
  const fixes = parts.filter((part) => part.kind === 'fix').sort((a, b) => a.chiSquare - b.chiSquare);
  return fixes[0] ?? { kind: 'no-fix', why: 'The arrival times contradict each other.' };
}

function fixOf(ranged: readonly RangedArrival[], used: readonly number[]): TimeDifferenceFix | NoFix | { readonly kind: 'contradiction' } {
  const arrivals = used.map((i) => ranged[i] as RangedArrival);
  const freedom = arrivals.length - 3;
  const limit = freedom > 0 ? freedom * gammaUpperQuantile(freedom / 2, FALSE_ALARM) : 1;
  const found = placesOf(arrivals);
  const [best, second] = found.filter(({ chiSquare }) => chiSquare <= limit);
  if (!best) return found.length > 0 ? { kind: 'contradiction' } : { kind: 'no-fix', why: 'The hyperbolas do not meet.' };
  if (second) return { kind: 'no-fix', why: 'The arrival times fit two places alike.' };
  const why = objectionToPlace(best.covariance, best.nearest);
  if (why !== undefined) return { kind: 'no-fix', why };
  const enlargedBy = enlargementForShare(uncertainShare(best.covariance, best.nearest));
  const ellipse = enlarged(errorEllipse(best.covariance), enlargedBy);
  return {
    kind: 'fix',
    place: best.place,
    method: 'time-difference',
    ellipse,
    enlargedBy,
    covariance: best.covariance,
    confidence: confidenceOf(ellipse, arrivals.length, enlargedBy > 1),
    residualsS: best.residuals.map((residual) => residual / SPEED_OF_LIGHT),
    rejected: ranged.map((_, i) => i).filter((i) => !used.includes(i)),
    chiSquare: best.chiSquare,
    dilution: dilutionOfPrecision(
      best.place,
      arrivals.map(({ station }) => station),
    ),
  };
}

/** Every place to which a search leads, the best first. */
function placesOf(arrivals: readonly RangedArrival[]): TimeDifferenceEstimate[] {
  const places: TimeDifferenceEstimate[] = [];
  for (const start of startsFor(arrivals.map(({ station }) => station))) {
    const estimate = timeDifferenceEstimate(arrivals, start);
    if (estimate && places.every(({ place }) => geodesicBetween(place, estimate.place).distance > SAME_PLACE)) places.push(estimate);
  }
  return places.sort((a, b) => a.chiSquare - b.chiSquare);
}

const TURNS = [0, 1, 2, 3, 4, 5].map((sixth) => (sixth * Math.PI) / 3 + 0.1);
const RINGS = [0.5, 1.5];

/** The middle of the network, and rings around it inside and outside. */
function startsFor(stations: readonly GeoPoint[]): GeoPoint[] {
  const center = centerOf(stations);
  const plane = planeAround(center);
  const radius = Math.max(...stations.map((station) => geodesicBetween(center, station).distance));
  const ring = (share: number): GeoPoint[] =>
    TURNS.map((turn) => plane.toPoint({ east: share * radius * Math.sin(turn), north: share * radius * Math.cos(turn) }));
  return [center, ...RINGS.flatMap(ring)];
}
