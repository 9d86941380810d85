import * as fc from 'fast-check';
import { geodesicBetween } from './distance';
import { centerOf, movedBy, planeAround } from './local-plane';

const points = fc.record({ lat: fc.double({ min: -85, max: 85, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) });
const offsets = fc.double({ min: -150_000, max: 150_000, noNaN: true });

describe('planeAround', () => {
  it('leads back to the same place', () => {
    fc.assert(
      fc.property(points, offsets, offsets, (center, east, north) => {
        const plane = planeAround(center);
        const back = plane.toPlane(plane.toPoint({ east, north }));
        expect(back.east).toBeCloseTo(east, 4);
        expect(back.north).toBeCloseTo(north, 4);
      }),
    );
  });

  it('keeps distances from its center, and others within 0.1 %', () => {
    fc.assert(
      fc.property(points, offsets, offsets, offsets, offsets, (center, e1, n1, e2, n2) => {
        const plane = planeAround(center);
        const [a, b] = [plane.toPoint({ east: e1, north: n1 }), plane.toPoint({ east: e2, north: n2 })];
        expect(geodesicBetween(center, a).distance).toBeCloseTo(Math.hypot(e1, n1), 4);
        const straight = Math.hypot(e1 - e2, n1 - n2);
        expect(Math.abs(geodesicBetween(a, b).distance - straight)).toBeLessThanOrEqual(0.001 * straight + 1e-4);
      }),
    );
  });

  it('refuses a center that is no place', () => {
    expect(() => planeAround({ lat: 95, lon: 0 })).toThrow(RangeError);
  });
});

describe('centerOf', () => {
  it('lies between two points, also across the date line', () => {
    expect(
      centerOf([
        { lat: 0, lon: 179 },
        { lat: 0, lon: -179 },
      ]),
    ).toMatchObject({ lat: 0, lon: expect.closeTo(180, 9) as number });
    expect(centerOf([movedBy({ lat: 45, lon: 126 }, 0, 1000), movedBy({ lat: 45, lon: 126 }, 0, -1000)]).lat).toBeCloseTo(45, 6);
  });

  it('refuses points without one', () => {
    expect(() => centerOf([])).toThrow(/^points:/);
  });
});
