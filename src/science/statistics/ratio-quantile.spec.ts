import * as fc from 'fast-check';
import { gammaUpperQuantile } from './gamma-quantile';
import { ratioUpperQuantile } from './ratio-quantile';

const tails = fc.double({ min: 1e-8, max: 0.5, noNaN: true });

describe('ratioUpperQuantile', () => {
  it('of a single look is the equation of CA-CFAR, N·(P^(−1/N) − 1)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), tails, (n, tail) => {
        const expected = n * (tail ** (-1 / n) - 1);
        expect(ratioUpperQuantile(1, n, tail) / expected).toBeCloseTo(1, 7);
      }),
      { numRuns: 50 },
    );
  });

  it('lies above that over a known floor, and tends to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 32 }), tails, (shape, tail) => {
        const known = gammaUpperQuantile(shape, tail);
        const few = ratioUpperQuantile(shape, shape * 5, tail);
        const many = ratioUpperQuantile(shape, shape * 100_000, tail);
        expect(few).toBeGreaterThan(many);
        expect(many / known).toBeCloseTo(1, 2);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a probability outside 0 to 1', () => {
    expect(() => ratioUpperQuantile(1, 1, 0)).toThrow(/^tail:/);
  });
});
