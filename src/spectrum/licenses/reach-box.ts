import type { GeoPoint } from '../../science/location/distance';
import type { Degrees, Meters } from '../../shared/units';

/** Latitudes and longitudes between which something lies. */
export interface ReachBox {
  readonly south: Degrees;
  readonly north: Degrees;
  readonly west: Degrees;
  readonly east: Degrees;
}

/** A little under the shortest degree of a great circle on the sphere of `approximateDistance`, so that a box is never too small. */
const METERS_PER_DEGREE = 111_000;

/**
 * A box that holds everything within a distance of a point; around a pole or over the 180th meridian it holds every longitude.
 *
 * The half width in longitude is asin(sin(d/R) / cos(lat)): the circle reaches farthest east and west of its center a little poleward of it.
 */
export function boxAround({ lat, lon }: GeoPoint, distance: Meters): ReachBox {
  const angle = distance / METERS_PER_DEGREE;
  const south = Math.max(-90, lat - angle);
  const north = Math.min(90, lat + angle);
  const ratio = Math.sin(radians(angle)) / Math.cos(radians(lat));
  const half = angle < 90 && ratio < 1 ? (Math.asin(ratio) * 180) / Math.PI : 360;
  const all = lon - half < -180 || lon + half > 180;
  return { south, north, west: all ? -Infinity : lon - half, east: all ? Infinity : lon + half };
}

function radians(angle: Degrees): number {
  return (angle * Math.PI) / 180;
}
