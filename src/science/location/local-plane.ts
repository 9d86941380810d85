import geodesic from 'geographiclib-geodesic';
import type { Meters } from '../../shared/units';
import { geodesicBetween, type GeoPoint } from './distance';

/** A place in a plane. */
export interface PlanePoint {
  readonly east: Meters;
  readonly north: Meters;
}

/** A plane that touches the ellipsoid. */
export interface LocalPlane {
  toPlane(point: GeoPoint): PlanePoint;
  toPoint(place: PlanePoint): GeoPoint;
}

/**
 * Azimuthal equidistant projection of WGS-84: distances and azimuths from its center are true; elsewhere within 200 km distances are off by less than 0.1 %.
 *
 * @throws RangeError  if `center` is no place
 */
export function planeAround(center: GeoPoint): LocalPlane {
  geodesicBetween(center, center);
  return {
    toPlane(point) {
      const { distance, azimuth } = geodesicBetween(center, point);
      return alongAzimuth(distance, (azimuth * Math.PI) / 180);
    },
    toPoint: ({ east, north }) => movedBy(center, east, north),
  };
}

/** The place at the end of a straight line of so many meters to the east and to the north. */
export function movedBy(point: GeoPoint, east: Meters, north: Meters): GeoPoint {
  const azimuth = (Math.atan2(east, north) * 180) / Math.PI;
  const { lat2, lon2 } = geodesic.Geodesic.WGS84.Direct(point.lat, point.lon, azimuth, Math.hypot(east, north));
  return { lat: lat2 as number, lon: lon2 as number };
}

function alongAzimuth(distance: Meters, azimuth: number): PlanePoint {
  return { east: distance * Math.sin(azimuth), north: distance * Math.cos(azimuth) };
}

/**
 * The place with the mean direction from the middle of the Earth: for a network of stations, its center.
 *
 * @throws RangeError  if there is no point, or the points lie evenly all around the Earth
 */
export function centerOf(points: readonly GeoPoint[]): GeoPoint {
  let [x, y, z] = [0, 0, 0];
  for (const { lat, lon } of points) {
    const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    x += Math.cos(phi) * Math.cos(lambda);
    y += Math.cos(phi) * Math.sin(lambda);
    z += Math.sin(phi);
  }
  if (!(Math.hypot(x, y, z) > 1e-9)) throw new RangeError('points: they have no center');
  return { lat: (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI, lon: (Math.atan2(y, x) * 180) / Math.PI };
}
