import geodesic from 'geographiclib-geodesic';
import type { Degrees, Meters } from '../../shared/units';

/** WGS-84. */
export interface GeoPoint {
  readonly lat: Degrees;
  readonly lon: Degrees;
}

export interface GeodesicLine {
  readonly distance: Meters;
  /** At the first point, 0 to 360 clockwise from north. */
  readonly azimuth: Degrees;
}

/** Mean radius of the Earth (IUGG). */
const EARTH_RADIUS = 6_371_008.8;

/**
 * Shortest line between two points on the WGS-84 ellipsoid, exact to 15 nm.
 *
 * @throws RangeError  if a latitude lies outside ±90 or a coordinate is not a number
 * @see C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013)
 */
export function geodesicBetween(from: GeoPoint, to: GeoPoint): GeodesicLine {
  requirePoint('from', from);
  requirePoint('to', to);
  const { s12, azi1 } = geodesic.Geodesic.WGS84.Inverse(from.lat, from.lon, to.lat, to.lon);
  return { distance: s12 as Meters, azimuth: ((azi1 as Degrees) + 360) % 360 };
}

/**
 * Distance on a sphere of mean radius, by the haversine formula: within 0.6 % of the ellipsoid, a hundred times faster.
 *
 * @throws RangeError  if a latitude lies outside ±90 or a coordinate is not a number
 */
export function approximateDistance(from: GeoPoint, to: GeoPoint): Meters {
  requirePoint('from', from);
  requirePoint('to', to);
  const sinLat = Math.sin(radians(to.lat - from.lat) / 2);
  const sinLon = Math.sin(radians(to.lon - from.lon) / 2);
  const chord = sinLat * sinLat + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * sinLon * sinLon;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function radians(angle: Degrees): number {
  return (angle * Math.PI) / 180;
}

function requirePoint(name: string, { lat, lon }: GeoPoint): void {
  if (!(Math.abs(lat) <= 90)) throw new RangeError(`${name}.lat: a latitude from −90 to 90 is needed, not ${lat}`);
  if (!Number.isFinite(lon)) throw new RangeError(`${name}.lon: a longitude is needed, not ${lon}`);
}
