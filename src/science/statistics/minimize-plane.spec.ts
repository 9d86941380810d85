import * as fc from 'fast-check';
import { minimizePlane } from './minimize-plane';

const numbers = fc.double({ min: -100, max: 100, noNaN: true });

describe('minimizePlane', () => {
  it('finds the bottom of a skew bowl from anywhere', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, numbers, (a, b, x, y) => {
        const found = minimizePlane((u, v) => (u - a) ** 2 + 5 * (v - b) ** 2 + (u - a) * (v - b), x, y, 3, 1e-6);
        expect(found.x).toBeCloseTo(a, 4);
        expect(found.y).toBeCloseTo(b, 4);
      }),
    );
  });

  it('follows a bent valley (Rosenbrock)', () => {
    const { x, y } = minimizePlane((u, v) => (1 - u) ** 2 + 100 * (v - u * u) ** 2, -1.2, 1, 0.5, 1e-9);
    expect(x).toBeCloseTo(1, 4);
    expect(y).toBeCloseTo(1, 4);
  });

  it('refuses sizes that are none', () => {
    expect(() => minimizePlane(() => 0, 0, 0, 0, 1)).toThrow(/^size:/);
    expect(() => minimizePlane(() => 0, 0, 0, 1, NaN)).toThrow(/^tolerance:/);
  });
});
