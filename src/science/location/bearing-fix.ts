import type { Bearing } from './bearing';
import { principalAxes } from '../statistics/principal-axes';
import { chiSquareLimit, estimateOf, findConsensus, worstOf, type Consensus } from './bearing-consensus';
import type { BearingEstimate } from './bearing-estimate';
import { enlargementFor, geometryOf, objectionTo } from './bearing-gates';
import { LINEAR_SHARE } from './geometry-limit';
import { isInEllipse, enlarged, errorEllipse } from './error-ellipse';
import { confidenceOf, type BearingFix, type NoBearingFix } from './fix';
import { lineOfSight, wrapped } from './line-of-sight';
import { planeAround } from './local-plane';
import { stationBearings, type StationBearing } from './station-bearing';

/** Bearings of a station that agree less than this tell no direction. */
const LEAST_AGREEMENT = 0.9;
/** Bearings that must agree where others are left out. */
const LEAST_CONSENSUS = 3;
/** Of three bearings one is left out only where it is wrong by so much. */
const GROSS = Math.PI / 6;
const GROSS_SIGMAS = 6;
const DEGREES = 180 / Math.PI;

/**
 * Where a transmitter stands by bearings alone: maximum likelihood on the ellipsoid with its 95 % ellipse, or why there is no fix.
 *
 * Bearings of one station are joined. Where χ² is beyond its 99 % quantile, more than half of the stations, and at least three of them, must agree on a
 * place, the others are rejected; of three stations two may remain, if only one pair of lines crosses before both stations. A place behind a station, under 15°
 * of crossing, beyond 150 km or less certain than a fifth of the distance to the nearest station is no fix.
 *
 * @throws RangeError  naming `bearings`, if one has no position or direction
 * @see docs/science.md 8.1
 */
export function bearingFix(bearings: readonly Bearing[]): BearingFix | NoBearingFix {
  const joined = stationBearings(bearings);
  const stations = joined.filter(({ agreement }) => agreement >= LEAST_AGREEMENT);
  const contradictory = joined.filter((station) => !stations.includes(station));
  const none = (why: string, alsoRejected: readonly StationBearing[] = []): NoBearingFix => ({
    kind: 'no-fix',
    why,
    rejected: membersOf([...contradictory, ...alsoRejected]),
  });
  if (stations.length < 2) return none('Bearings of at least two stations are needed.');
  const estimate = estimateOf(stations);
  if (estimate && estimate.chiSquare <= chiSquareLimit(stations.length)) {
    const objection = objectionTo(stations, estimate);
    return objection === undefined ? fixOf(bearings, { used: stations, estimate }) : none(objection);
  }
  if (stations.length === 2) return none('The lines of bearing do not meet ahead of both stations: they are parallel, or meet behind one.');
  const found = findConsensus(stations, stations.length === 3 ? 2 : Math.max(LEAST_CONSENSUS, Math.floor(stations.length / 2) + 1));
  const [best] = found;
  if (best && isAlone(found) && isClear(stations, best)) return fixOf(bearings, best);
  return none(
    best ? 'The bearings contradict each other, and nothing tells which of them is wrong.' : NO_CONSENSUS,
    suspectsOf(stations, estimate, found),
  );
}

const NO_CONSENSUS = 'The bearings contradict each other: too few of them meet at one place.';

/** The stations that one or another place leaves out; where there is no place, the one that fits least. */
function suspectsOf(
  stations: readonly StationBearing[],
  estimate: BearingEstimate | undefined,
  found: readonly Consensus[],
): StationBearing[] {
  if (found.length > 0) return stations.filter((station) => found.some(({ used }) => !used.includes(station)));
  return estimate ? [stations[worstOf(stations, estimate)] as StationBearing] : [];
}

function membersOf(stations: readonly StationBearing[]): number[] {
  return stations.flatMap(({ members }) => members).sort((a, b) => a - b);
}

/** No place but the first, or those it holds in its ellipse, has as many stations behind it. */
function isAlone([best, ...others]: readonly Consensus[]): boolean {
  if (!best) return false;
  const plane = planeAround(best.estimate.place);
  const ellipse = errorEllipse(best.estimate.covariance);
  return others.every(({ used, estimate }) => {
    const { east, north } = plane.toPlane(estimate.place);
    return used.length < best.used.length || (used.length > 2 && isInEllipse(ellipse, east, north));
  });
}

/** Whether the bearings that are left out are wrong by more than chance and nearness could make them. */
function isClear(stations: readonly StationBearing[], { used, estimate }: Consensus): boolean {
  const sigma = Math.sqrt(principalAxes(estimate.covariance).major);
  return stations
    .filter((station) => !used.includes(station))
    .every(({ station, bearing, sigma: own }) => {
      const { distance, departure } = lineOfSight(station, estimate.place);
      const isGross = Math.abs(wrapped(bearing - departure)) >= Math.max(GROSS, GROSS_SIGMAS * own);
      return sigma <= LINEAR_SHARE * distance && (used.length > 2 || isGross);
    });
}

function fixOf(bearings: readonly Bearing[], { used, estimate }: Consensus): BearingFix {
  const geometry = geometryOf(used, estimate);
  const enlargedBy = enlargementFor(geometry);
  const ellipse = enlarged(errorEllipse(estimate.covariance), enlargedBy);
  const members = new Set(membersOf(used));
  return {
    kind: 'fix',
    place: estimate.place,
    method: 'maximum-likelihood',
    ellipse,
    enlargedBy,
    covariance: estimate.covariance,
    confidence: confidenceOf(ellipse, used.length, enlargedBy > 1),
    residualsDeg: bearings.map((bearing) => residualOf(bearing, estimate)),
    rejected: bearings.map((_, i) => i).filter((i) => !members.has(i)),
    stations: used.length,
    chiSquare: estimate.chiSquare,
    crossingDeg: geometry.crossingDeg,
  };
}

function residualOf(bearing: Bearing, { place }: BearingEstimate): number {
  return wrapped(bearing.bearingDeg / DEGREES - lineOfSight(bearing, place).departure) * DEGREES;
}
