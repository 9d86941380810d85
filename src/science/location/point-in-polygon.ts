import type { Degrees } from '../../shared/units';
import type { GeoPoint } from './distance';

/** Longitude, latitude. */
export type GeoJsonPosition = readonly Degrees[];
/** The outline, then the holes in it. */
export type GeoJsonRings = readonly (readonly GeoJsonPosition[])[];

export type GeoJsonArea =
  | { readonly type: 'Polygon'; readonly coordinates: GeoJsonRings }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly GeoJsonRings[] };

/**
 * Whether a point lies in an area: on a ray to the east, each border crossed changes the answer; a hole is not part of it. A point on a border that two
 * areas share lies in exactly one of them. Edges are straight in longitude and latitude, as GeoJSON says; areas across the date line are to be cut there.
 *
 * @throws RangeError  if a coordinate is not a number
 * @see RFC 7946, § 3.1.6 and 3.1.9
 */
export function isInArea(area: GeoJsonArea, point: GeoPoint): boolean {
  if (!Number.isFinite(point.lat) || !Number.isFinite(point.lon)) throw new RangeError('point: latitude and longitude are needed');
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return polygons.some((rings) => isInRings(rings, point));
}

function isInRings(rings: GeoJsonRings, point: GeoPoint): boolean {
  return rings.reduce((inside, ring) => inside !== crossesOddly(ring, point), false);
}

function crossesOddly(ring: readonly GeoJsonPosition[], { lat, lon }: GeoPoint): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[i] as [number, number];
    const [x2, y2] = ring[j] as [number, number];
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) odd = !odd;
  }
  return odd;
}
