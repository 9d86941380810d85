import type { Meters } from '../../shared/units';
import type { PlanePoint } from './local-plane';

/**
 * Corners of the smallest convex area that holds all points, counterclockwise seen from above; one or two where the points lie together or on a line.
 *
 * @throws RangeError  if there is no point
 * @see A. M. Andrew, "Another efficient algorithm for convex hulls in two dimensions", Inf. Process. Lett. 9 (1979)
 */
export function convexHull(points: readonly PlanePoint[]): PlanePoint[] {
  if (points.length === 0) throw new RangeError('points: at least one is needed');
  const sorted = [...points].sort((a, b) => a.east - b.east || a.north - b.north);
  const [lower, upper] = [chain(sorted), chain([...sorted].reverse())];
  const hull = [...lower.slice(0, -1), ...upper.slice(0, -1)];
  return hull.length > 0 ? hull : sorted.slice(0, 1);
}

function chain(points: readonly PlanePoint[]): PlanePoint[] {
  const kept: PlanePoint[] = [];
  for (const point of points) {
    while (kept.length >= 2 && turn(kept.at(-2) as PlanePoint, kept.at(-1) as PlanePoint, point) <= 0) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** Positive where c lies to the left of the way from a to b. */
function turn(a: PlanePoint, b: PlanePoint, c: PlanePoint): number {
  return (b.east - a.east) * (c.north - a.north) - (b.north - a.north) * (c.east - a.east);
}

/** Distance of a place from a convex area; 0 inside. */
export function distanceFromHull(hull: readonly PlanePoint[], place: PlanePoint): Meters {
  let nearest = Infinity;
  let isInside = hull.length > 2;
  hull.forEach((corner, i) => {
    const next = hull[(i + 1) % hull.length] as PlanePoint;
    if (turn(corner, next, place) < 0) isInside = false;
    nearest = Math.min(nearest, distanceFromSegment(corner, next, place));
  });
  return isInside ? 0 : nearest;
}

function distanceFromSegment(a: PlanePoint, b: PlanePoint, { east, north }: PlanePoint): Meters {
  const [e, n] = [b.east - a.east, b.north - a.north];
  const length = e * e + n * n;
  const share = length > 0 ? Math.max(0, Math.min(1, ((east - a.east) * e + (north - a.north) * n) / length)) : 0;
  return Math.hypot(east - a.east - share * e, north - a.north - share * n);
}
