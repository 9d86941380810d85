import * as fc from 'fast-check';
import { convexHull, distanceFromHull } from './convex-hull';

const at = (east: number, north: number): { east: number; north: number } => ({ east, north });
const square = [at(0, 0), at(10, 0), at(10, 10), at(0, 10), at(5, 5)];
const points = fc.array(fc.record({ east: fc.integer({ min: -50, max: 50 }), north: fc.integer({ min: -50, max: 50 }) }), {
  minLength: 1,
  maxLength: 12,
});

describe('convexHull', () => {
  it('leaves out what lies inside or between', () => {
    expect(convexHull([...square, at(5, 0)])).toEqual([at(0, 0), at(10, 0), at(10, 10), at(0, 10)]);
  });

  it('holds all of its points', () => {
    fc.assert(
      fc.property(points, (given) => {
        const hull = convexHull(given);
        given.forEach((point) => expect(distanceFromHull(hull, point)).toBeLessThan(1e-9));
      }),
    );
  });

  it('refuses no points', () => {
    expect(() => convexHull([])).toThrow(/^points:/);
  });
});

describe('distanceFromHull', () => {
  const hull = convexHull(square);

  it('is 0 inside, and the way to the nearest edge or corner outside', () => {
    expect(distanceFromHull(hull, at(3, 7))).toBe(0);
    expect(distanceFromHull(hull, at(5, 12))).toBeCloseTo(2, 12);
    expect(distanceFromHull(hull, at(13, 14))).toBeCloseTo(5, 12);
  });

  it('knows points and lines', () => {
    expect(distanceFromHull(convexHull([at(1, 1)]), at(4, 5))).toBeCloseTo(5, 12);
    expect(distanceFromHull(convexHull([at(0, 0), at(10, 0)]), at(5, 3))).toBeCloseTo(3, 12);
  });
});
