import type { Decibels } from '../../shared/units';
import type { GeoPoint } from './distance';
import { confidenceOf, type Fix, type NoFix } from './fix';
import { levelBound } from './level-bound';
import { tabulatedField, type LevelField } from './level-field';
import { matchLevels, type LevelMatch } from './level-misfit';
import { stationLevels, type LevelReading, type StationLevel } from './level-reading';
import { bottomFrom, likeliestPlaces, type LikelyPlace } from './likeliest-places';
import type { Misfit } from './likelihood-grid';
import { likelihoodRegion, REGION_DEPTH, type LikelihoodRegion } from './likelihood-region';
import { centerOf, planeAround, type LocalPlane, type PlanePoint } from './local-plane';
import { networkArea, type NetworkArea } from './network-area';

export interface LevelFix extends Fix {
  /** What the transmitter gives at 1 km. */
  readonly levelAt1KmDb: Decibels;
  /** What must be added to the field that was handed in: the power. */
  readonly offsetDb: Decibels;
  /** Measured less computed, one for each reading that was given; `null` for those that did not hear. */
  readonly residualsDb: readonly (Decibels | null)[];
  readonly region: LikelihoodRegion;
  /** Where else, outside the network, a transmitter would fit nearly as well. */
  readonly alternative: GeoPoint | undefined;
}

/** One level for the power and two for the place. */
const LEAST_HEARD = 3;
/** The transmitter is sought this far outside the stations, in spans of the network. */
const SOUGHT = 1;
/** Three levels fit two places alike, one of them often inside the network: that one counts. */
const ALIKE = 1e-3;
/** Farther outside levels do not locate. */
const LARGEST_OUTSIDE = 0.1;
/** Places up to here count for the ellipse. */
const COUNTED_OUTSIDE = 0.15;

/**
 * Where a transmitter of unknown power stands by the levels at several stations, with those that do not hear it.
 *
 * The likeliest place on a grid and from there to its bottom; its 95 % region by the likelihood ratio, and the ellipse around the place that holds the
 * region's part in and near the network. Levels locate only among the stations: where they point outside there is no fix.
 *
 * @param field  level over distance, up to the power: a power law, or a model of propagation
 * @throws RangeError  naming `stations`, if one has no position or level, or a σ that is not positive
 * @see docs/science.md 8.3
 */
export function levelFix(readings: readonly LevelReading[], field: LevelField): LevelFix | NoFix {
  const stations = stationLevels(readings);
  const heard = stations.filter(({ isHeard }) => isHeard);
  if (heard.length < LEAST_HEARD) return none('Levels of at least three stations are needed: one for the power, two for the place.');
  const table = tabulatedField(field);
  const wide = viewOf(stations, table, centerOf(stations.map(({ station }) => station)));
  const heardPlaces = wide.places.filter((_, i) => stations[i]?.isHeard);
  if (networkArea(heardPlaces).isLine) {
    return none('The stations that hear stand on one line: a place on one side looks like one on the other.');
  }
  const found = likeliestPlaces(
    wide.misfit,
    wide.area.boxWith(SOUGHT),
    heardPlaces.map((place) => besides(place, wide.area)),
  );
  const first = found.find(
    (place) => place.misfit <= (found[0] as LikelyPlace).misfit + ALIKE && wide.area.outside(place) <= LARGEST_OUTSIDE,
  );
  if (!first) return none('The levels point outside the network, where they do not locate.');
  const view = viewOf(stations, table, wide.plane.toPoint(first));
  const best = bottomFrom(view.misfit, { east: 0, north: 0 }, view.area.span / 1000);
  const bound = levelBound(best, heardSites(view, stations), field);
  if (!bound) return none('The stations tell nothing in some direction.');
  const region = likelihoodRegion(view.misfit, view.area.boxWith(SOUGHT), best, (place) => view.area.outside(place) <= COUNTED_OUTSIDE);
  const { offset } = view.match(best);
  const other = found.find((place) => wide.area.outside(place) > LARGEST_OUTSIDE && place.misfit - first.misfit <= REGION_DEPTH);
  return {
    kind: 'fix',
    place: view.plane.toPoint(best),
    method: 'levels',
    ellipse: region.ellipse,
    enlargedBy: 1,
    covariance: bound,
    confidence: confidenceOf(region.ellipse, heard.length, other !== undefined),
    levelAt1KmDb: offset + field(1000),
    offsetDb: offset,
    residualsDb: residualsOf(readings, stations, view, best, offset),
    region,
    alternative: other && wide.plane.toPoint(other),
  };
}

function none(why: string): NoFix {
  return { kind: 'no-fix', why };
}

/** The network in a plane. */
interface NetworkView {
  readonly plane: LocalPlane;
  readonly places: readonly PlanePoint[];
  readonly area: NetworkArea;
  readonly misfit: Misfit;
  match(place: PlanePoint): LevelMatch;
  fieldsAt(place: PlanePoint): Float64Array;
}

function viewOf(stations: readonly StationLevel[], field: LevelField, center: GeoPoint): NetworkView {
  const plane = planeAround(center);
  const places = stations.map(({ station }) => plane.toPlane(station));
  const fields = new Float64Array(places.length);
  const fieldsAt = ({ east, north }: PlanePoint): Float64Array => {
    for (let i = 0; i < places.length; i++) {
      const from = places[i] as PlanePoint;
      fields[i] = field(Math.sqrt((east - from.east) ** 2 + (north - from.north) ** 2));
    }
    return fields;
  };
  const match = (place: PlanePoint): LevelMatch => matchLevels(stations, fieldsAt(place));
  return { plane, places, area: networkArea(places), fieldsAt, match, misfit: (place) => match(place).misfit };
}

/** Near a station, where a coarse grid may miss a valley. */
function besides({ east, north }: PlanePoint, { span }: NetworkArea): PlanePoint {
  return { east: east + span / 500, north: north + span / 500 };
}

function heardSites({ places }: NetworkView, stations: readonly StationLevel[]): (PlanePoint & { sigma: Decibels })[] {
  return stations.flatMap(({ isHeard, sigma }, i) => (isHeard ? [{ ...(places[i] as PlanePoint), sigma }] : []));
}

function residualsOf(
  readings: readonly LevelReading[],
  stations: readonly StationLevel[],
  view: NetworkView,
  best: LikelyPlace,
  offset: Decibels,
): (Decibels | null)[] {
  const fields = Float64Array.from(view.fieldsAt(best));
  const residuals: (Decibels | null)[] = readings.map(() => null);
  stations.forEach(({ members }, i) => {
    for (const member of members) {
      const reading = readings[member] as LevelReading;
      if ('levelDb' in reading) residuals[member] = reading.levelDb - (fields[i] as number) - offset;
    }
  });
  return residuals;
}
