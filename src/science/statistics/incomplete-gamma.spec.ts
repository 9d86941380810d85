import * as fc from 'fast-check';
import { incompleteGamma } from './incomplete-gamma';

const shapes = fc.double({ min: 0.5, max: 4096, noNaN: true });
const shares = fc.double({ min: 0, max: 5, noNaN: true });

describe('incompleteGamma', () => {
  it('of shape 1 is the exponential distribution', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 50, noNaN: true }), (x) => {
        const { lower, upper } = incompleteGamma(1, x);
        expect(upper / Math.exp(-x)).toBeCloseTo(1, 10);
        expect(lower).toBeCloseTo(-Math.expm1(-x), 12);
      }),
    );
  });

  it('of a whole shape is a sum of Poisson probabilities', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0.01, max: 80, noNaN: true }), (shape, x) => {
        let term = Math.exp(-x);
        let sum = term;
        for (let k = 1; k < shape; k++) sum += term *= x / k;
        expect(incompleteGamma(shape, x).upper).toBeCloseTo(sum, 10);
      }),
    );
  });

  it('rises with x, and its two parts make 1', () => {
    fc.assert(
      fc.property(shapes, shares, shares, (shape, a, b) => {
        const [low, high] = [incompleteGamma(shape, shape * Math.min(a, b)), incompleteGamma(shape, shape * Math.max(a, b))];
        expect(high.lower).toBeGreaterThanOrEqual(low.lower - 1e-12);
        expect(low.lower + low.upper).toBeCloseTo(1, 12);
      }),
    );
  });

  it('ends at 0 and 1', () => {
    expect(incompleteGamma(3, 0)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteGamma(3, Infinity)).toEqual({ lower: 1, upper: 0 });
  });

  it('refuses what lies outside its range', () => {
    expect(() => incompleteGamma(0, 1)).toThrow(/^shape:/);
    expect(() => incompleteGamma(1, -1)).toThrow(/^x:/);
    expect(() => incompleteGamma(1, NaN)).toThrow(/^x:/);
  });
});
