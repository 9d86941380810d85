import geodesic from 'geographiclib-geodesic';
import type { Meters } from '../../shared/units';
import type { GeoPoint } from './distance';

/** The straight line from a station to a place, and how it turns when the place moves. Angles in radians, clockwise from north. */
export interface LineOfSight {
  readonly distance: Meters;
  /** At the station. */
  readonly departure: number;
  /** At the place, of the line as it goes on. */
  readonly arrival: number;
  /** By how much the place moves across the line for each radian by which it turns at the station; little less than the distance. */
  readonly reducedLength: Meters;
}

const RADIAN = Math.PI / 180;
const { WGS84, STANDARD, REDUCEDLENGTH } = geodesic.Geodesic;
const MASK = STANDARD | REDUCEDLENGTH;

/**
 * Geodesic on WGS-84 from a station to a place.
 *
 * @see C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013), § 3 on the reduced length
 */
export function lineOfSight(station: GeoPoint, place: GeoPoint): LineOfSight {
  const { s12, azi1, azi2, m12 } = WGS84.Inverse(station.lat, station.lon, place.lat, place.lon, MASK);
  return {
    distance: s12 as number,
    departure: (azi1 as number) * RADIAN,
    arrival: (azi2 as number) * RADIAN,
    reducedLength: m12 as number,
  };
}

/** The same direction from −π to π. */
export function wrapped(angle: number): number {
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
}
