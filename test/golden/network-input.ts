import type { Bearing } from '../../src/science/location/bearing';
import type { GeoPoint } from '../../src/science/location/distance';
import { movedBy, planeAround, type PlanePoint } from '../../src/science/location/local-plane';
import type { PlaneBearing } from '../../src/science/location/stansfield';
import type { Input } from './vectors';

/** Values that are given in a plane are laid on the equator, where meridians are parallel. */
const ORIGIN: GeoPoint = { lat: 0, lon: 0 };
const PLANE = planeAround(ORIGIN);
const RADIAN = Math.PI / 180;

/** In groups of `size`. */
function grouped(numbers: readonly number[], size: number): number[][] {
  return Array.from({ length: numbers.length / size }, (_, i) => numbers.slice(size * i, size * (i + 1)));
}

/** `name=east north east north …`, km. */
export function placesOf(input: Input, name: string): GeoPoint[] {
  return grouped(input.numbers(name), 2).map(([east = 0, north = 0]) => movedBy(ORIGIN, 1000 * east, 1000 * north));
}

export function placeOf(input: Input, name: string): GeoPoint {
  return placesOf(input, name)[0] as GeoPoint;
}

/** `bearings=east north bearing …` in km and degrees, with `sigmas`. */
export function planeBearingsOf(input: Input): PlaneBearing[] {
  const sigmas = input.numbers('sigmas');
  return grouped(input.numbers('bearings'), 3).map(([east = 0, north = 0, bearing = 0], i) => ({
    east: 1000 * east,
    north: 1000 * north,
    bearing: bearing * RADIAN,
    sigma: (sigmas[i] as number) * RADIAN,
  }));
}

export function bearingsOf(input: Input): Bearing[] {
  return planeBearingsOf(input).map(({ east, north, bearing, sigma }) => ({
    ...movedBy(ORIGIN, east, north),
    bearingDeg: bearing / RADIAN,
    sigmaDeg: sigma / RADIAN,
  }));
}

/** `stations=lat lon lat lon …` with `bearings` in degrees. */
export function realBearingsOf(input: Input): Bearing[] {
  const bearings = input.numbers('bearings');
  return grouped(input.numbers('stations'), 2).map(([lat = 0, lon = 0], i) => ({ lat, lon, bearingDeg: bearings[i] as number }));
}

/** East and north of the origin, m. */
export function inPlane(place: GeoPoint): PlanePoint {
  return PLANE.toPlane(place);
}
