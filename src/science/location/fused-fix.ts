import type { Meters } from '../../shared/units';
import type { Evidence } from './evidence';
import { confidenceOf, type Fix, type NoFix } from './fix';
import { FARTHEST_FIX } from './geometry-limit';
import { bottomFrom, likeliestPlaces, type LikelyPlace } from './likeliest-places';
import type { Misfit, PlaneBox } from './likelihood-grid';
import { likelihoodRegion, REGION_DEPTH, type LikelihoodRegion } from './likelihood-region';
import { centerOf, planeAround, type LocalPlane } from './local-plane';
import { geodesicBetween, type GeoPoint } from './distance';

export interface FusedFix extends Omit<Fix, 'covariance' | 'enlargedBy'> {
  /** What spoke for it. */
  readonly methods: readonly Evidence['name'][];
  /** Places that hold the true one with 95 % probability. */
  readonly region: LikelihoodRegion;
}

/** The first steps downhill. */
const FIRST_STEP: Meters = 20;

/**
 * Where a transmitter stands by everything that speaks for a place: the product of the likelihoods of bearings, levels, time differences and what is known
 * before, its likeliest place, its 95 % region on a grid of ever finer cells and the ellipse of that.
 *
 * @param reach  how far from the stations it is sought, m; default 150 km
 * @param seeds  places worth trying, such as the crossings of bearings
 * @returns      no fix where the region reaches as far as it is sought, or falls into parts that are far apart
 * @throws RangeError  if there is no station, or `reach` is not positive
 * @see docs/science.md 8.4
 */
export function fusedFix(evidence: readonly Evidence[], reach: Meters = FARTHEST_FIX, seeds: readonly GeoPoint[] = []): FusedFix | NoFix {
  const stations = distinctPlaces(evidence.flatMap((each) => each.stations));
  if (stations.length === 0) throw new RangeError('evidence: at least one station is needed');
  if (!(reach > 0 && reach < Infinity)) throw new RangeError(`reach: a number greater than 0 is needed, not ${reach}`);
  const wide = planeAround(centerOf(stations));
  const found = likeliestPlaces(
    productOf(evidence, wide),
    boxAround(wide, stations, reach),
    seeds.map((seed) => wide.toPlane(seed)),
  );
  const [first, second] = found;
  if (!first || first.misfit === Infinity) return none('No place fits what was measured.');
  const plane = planeAround(wide.toPoint(first));
  const [misfit, box] = [productOf(evidence, plane), boxAround(plane, stations, reach)];
  const best = bottomFrom(misfit, { east: 0, north: 0 }, FIRST_STEP);
  const region = likelihoodRegion(misfit, box, best);
  if (region.isCut) return none('What was measured does not bound the place.');
  if (second && isApart(first, second, region)) return none('Places that are far apart fit alike.');
  return {
    kind: 'fix',
    place: plane.toPoint(best),
    method: 'fusion',
    methods: [...new Set(evidence.map(({ name }) => name))],
    ellipse: region.ellipse,
    confidence: confidenceOf(region.ellipse, stations.length, false),
    region,
  };
}

function none(why: string): NoFix {
  return { kind: 'no-fix', why };
}

function productOf(evidence: readonly Evidence[], plane: LocalPlane): Misfit {
  const parts = evidence.map((each) => each.misfitIn(plane));
  return (place) => parts.reduce((sum, part) => sum + part(place), 0);
}

/** Whether a second place fits nearly as well, and the region's own size does not join both. */
function isApart(first: LikelyPlace, second: LikelyPlace, { ellipse }: LikelihoodRegion): boolean {
  const apart = Math.hypot(first.east - second.east, first.north - second.north);
  return second.misfit - first.misfit <= REGION_DEPTH && apart > ellipse.semiMajorM;
}

function boxAround(plane: LocalPlane, stations: readonly GeoPoint[], reach: Meters): PlaneBox {
  const places = stations.map((station) => plane.toPlane(station));
  const [east, north] = [places.map((place) => place.east), places.map((place) => place.north)];
  const [west, south] = [Math.min(...east) - reach, Math.min(...north) - reach];
  return { west, south, width: Math.max(...east) + reach - west, height: Math.max(...north) + reach - south };
}

function distinctPlaces(places: readonly GeoPoint[]): GeoPoint[] {
  return places.filter((place, i) => places.findIndex((other) => geodesicBetween(other, place).distance < 10) === i);
}
