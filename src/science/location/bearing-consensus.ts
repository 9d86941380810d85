import { gammaUpperQuantile } from '../statistics/gamma-quantile';
import { bearingEstimate, type BearingEstimate } from './bearing-estimate';
import { objectionTo } from './bearing-gates';
import { centerOf, movedBy, planeAround, type LocalPlane, type PlanePoint } from './local-plane';
import { lineOfSight, wrapped } from './line-of-sight';
import type { GeoPoint } from './distance';
import { stansfieldEstimate, type PlaneBearing } from './stansfield';
import type { StationBearing } from './station-bearing';

/** Stations whose bearings agree on a place. */
export interface Consensus {
  readonly used: readonly StationBearing[];
  readonly estimate: BearingEstimate;
}

/** Chance with which bearings that are all right are taken for contradicting each other. */
const FALSE_ALARM = 0.01;
/** Residuals up to so many σ agree with a place. */
const AGREEING_SIGMAS = 3;
/** Length of the piece of a line of bearing by which its direction in the plane is told. */
const PIECE = 20_000;
/** Farther from the middle of the stations no search begins. */
const FARTHEST_START = 1_000_000;

/** The 99 % quantile of χ² with n − 2 degrees of freedom; two bearings always agree. */
export function chiSquareLimit(stations: number): number {
  const freedom = stations - 2;
  return freedom < 1 ? Infinity : freedom * gammaUpperQuantile(freedom / 2, FALSE_ALARM);
}

/** Maximum likelihood from Stansfield's place; `undefined` where two lines do not meet ahead of both stations, or the search runs away. */
export function estimateOf(bearings: readonly StationBearing[]): BearingEstimate | undefined {
  const plane = planeAround(centerOf(bearings.map(({ station }) => station)));
  const lines = bearings.map((bearing) => inPlane(plane, bearing));
  const start = stansfieldEstimate(lines);
  if (!start || Math.hypot(start.east, start.north) > FARTHEST_START) return undefined;
  if (lines.length === 2 && lines.some((line) => isBehind(line, start))) return undefined;
  return bearingEstimate(bearings, plane.toPoint(start));
}

function isBehind({ bearing, east, north }: PlaneBearing, place: PlanePoint): boolean {
  return (place.east - east) * Math.sin(bearing) + (place.north - north) * Math.cos(bearing) <= 0;
}

function inPlane(plane: LocalPlane, { station, bearing, sigma }: StationBearing): PlaneBearing {
  const from = plane.toPlane(station);
  const to = plane.toPlane(movedBy(station, PIECE * Math.sin(bearing), PIECE * Math.cos(bearing)));
  return { ...from, bearing: Math.atan2(to.east - from.east, to.north - from.north), sigma };
}

/**
 * Places on which at least `least` bearings agree, best first: of every pair of lines that may cross there, the stations within 3 σ, estimated anew without the
 * worst until χ² allows it. Places that share their stations with a better one are not repeated.
 */
export function findConsensus(bearings: readonly StationBearing[], least: number): Consensus[] {
  const tried = new Set<string>();
  const found = pairsOf(bearings).flatMap((pair) => {
    const crossing = estimateOf(pair);
    if (!crossing || objectionTo(pair, crossing)) return [];
    const agreeing = least <= 2 ? pair : bearings.filter((bearing) => agrees(bearing, crossing.place));
    if (tried.has(nameOf(agreeing))) return [];
    tried.add(nameOf(agreeing));
    const consensus = settled(agreeing, least);
    return consensus ? [consensus] : [];
  });
  const distinct = new Map(found.map((consensus) => [nameOf(consensus.used), consensus]));
  return [...distinct.values()].sort((a, b) => b.used.length - a.used.length || a.estimate.chiSquare - b.estimate.chiSquare);
}

/** A set of stations, by their first bearings. */
function nameOf(stations: readonly StationBearing[]): string {
  return stations.map(({ members }) => members[0]).join(' ');
}

function settled(agreeing: readonly StationBearing[], least: number): Consensus | undefined {
  for (let used = agreeing; used.length >= least;) {
    const estimate = estimateOf(used);
    if (!estimate) return undefined;
    if (estimate.chiSquare <= chiSquareLimit(used.length)) return objectionTo(used, estimate) ? undefined : { used, estimate };
    const worst = worstOf(used, estimate);
    used = used.filter((_, i) => i !== worst);
  }
  return undefined;
}

/** The station whose bearing fits least, in σ. */
export function worstOf(bearings: readonly StationBearing[], { residuals }: BearingEstimate): number {
  const misfits = bearings.map(({ sigma }, i) => Math.abs(residuals[i] as number) / sigma);
  return misfits.indexOf(Math.max(...misfits));
}

function agrees({ station, bearing, sigma }: StationBearing, place: GeoPoint): boolean {
  return Math.abs(wrapped(bearing - lineOfSight(station, place).departure)) <= AGREEING_SIGMAS * sigma;
}

function pairsOf(bearings: readonly StationBearing[]): [StationBearing, StationBearing][] {
  return bearings.flatMap((first, i) => bearings.slice(i + 1).map((second): [StationBearing, StationBearing] => [first, second]));
}
