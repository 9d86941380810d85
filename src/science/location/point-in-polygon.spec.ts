import * as fc from 'fast-check';
import { isInArea, type GeoJsonArea, type GeoJsonPosition } from './point-in-polygon';

const square = (lon: number, lat: number, size: number): GeoJsonPosition[] => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
];
const ring: GeoJsonArea = { type: 'Polygon', coordinates: [square(0, 0, 10), square(4, 4, 2)] };

describe('isInArea', () => {
  it('knows inside, outside and holes', () => {
    expect(isInArea(ring, { lat: 1, lon: 1 })).toBe(true);
    expect(isInArea(ring, { lat: 5, lon: 5 })).toBe(false);
    expect(isInArea(ring, { lat: 5, lon: 11 })).toBe(false);
    expect(isInArea(ring, { lat: 5, lon: -1 })).toBe(false);
  });

  it('knows areas of several parts', () => {
    const islands: GeoJsonArea = { type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(5, 5, 1)]] };
    expect(isInArea(islands, { lat: 0.5, lon: 0.5 })).toBe(true);
    expect(isInArea(islands, { lat: 5.5, lon: 5.5 })).toBe(true);
    expect(isInArea(islands, { lat: 3, lon: 3 })).toBe(false);
  });

  it('gives each place of a mesh to exactly one of its areas, its borders and corners too', () => {
    const cells = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y): GeoJsonArea => ({ type: 'Polygon', coordinates: [square(x, y, 1)] })));
    const places = fc.integer({ min: 0, max: 29 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(places, places, (lat, lon) => {
        expect(cells.filter((cell) => isInArea(cell, { lat, lon }))).toHaveLength(1);
      }),
    );
  });

  it('does not mind the direction of a ring, nor where it starts', () => {
    const turned: GeoJsonArea = { type: 'Polygon', coordinates: ring.coordinates.map((positions) => [...positions].reverse()) };
    fc.assert(
      fc.property(fc.double({ min: -1, max: 11, noNaN: true }), fc.double({ min: -1, max: 11, noNaN: true }), (lat, lon) => {
        expect(isInArea(turned, { lat, lon })).toBe(isInArea(ring, { lat, lon }));
      }),
    );
  });

  it('refuses a place that is none', () => {
    expect(() => isInArea(ring, { lat: NaN, lon: 0 })).toThrow(/^point:/);
  });
});
