import * as fc from 'fast-check';
import { approximateDistance, geodesicBetween } from './distance';

const points = fc.record({ lat: fc.double({ min: 40, max: 56, noNaN: true }), lon: fc.double({ min: 118, max: 138, noNaN: true }) });

describe('distances', () => {
  it('are the same both ways, and nothing from a place to itself', () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        expect(geodesicBetween(a, b).distance).toBeCloseTo(geodesicBetween(b, a).distance, 6);
        expect(approximateDistance(a, b)).toBeCloseTo(approximateDistance(b, a), 6);
        expect(geodesicBetween(a, a).distance).toBe(0);
        expect(approximateDistance(a, a)).toBe(0);
      }),
    );
  });

  it('are approximated within 0.6 %', () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        const { distance } = geodesicBetween(a, b);
        expect(Math.abs(approximateDistance(a, b) - distance)).toBeLessThanOrEqual(0.006 * distance + 1e-6);
      }),
      { numRuns: 500 },
    );
  });

  it('have an azimuth from 0 to 360, clockwise from north', () => {
    const origin = { lat: 45, lon: 126 };
    expect(geodesicBetween(origin, { lat: 46, lon: 126 }).azimuth).toBeCloseTo(0, 6);
    expect(geodesicBetween(origin, { lat: 44, lon: 126 }).azimuth).toBeCloseTo(180, 6);
    expect(geodesicBetween(origin, { lat: 45, lon: 125 }).azimuth).toBeCloseTo(270, 0);
  });

  it('count a degree of the meridian at 45° as 111.1 km', () => {
    expect(geodesicBetween({ lat: 44.5, lon: 0 }, { lat: 45.5, lon: 0 }).distance).toBeCloseTo(111_131.8, -1);
  });

  it('refuse places that are none', () => {
    const fine = { lat: 45, lon: 126 };
    expect(() => geodesicBetween({ lat: 91, lon: 0 }, fine)).toThrow(/^from\.lat:/);
    expect(() => approximateDistance(fine, { lat: 0, lon: Infinity })).toThrow(/^to\.lon:/);
  });
});
