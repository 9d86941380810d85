import * as fc from 'fast-check';
import { incompleteGamma } from './incomplete-gamma';
import { normalUpperQuantile } from './normal-quantile';

describe('normalUpperQuantile', () => {
  it('is exceeded with the probability asked for: half of Q(1/2, x²/2)', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (tail) => {
        const x = normalUpperQuantile(tail);
        expect(incompleteGamma(0.5, (x * x) / 2).upper / 2 / tail).toBeCloseTo(1, 6);
      }),
    );
  });

  it('is the negative for the other tail', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (tail) => {
        expect(normalUpperQuantile(1 - tail)).toBeCloseTo(-normalUpperQuantile(tail), 6);
      }),
    );
  });

  it.each([0, 1, NaN])('refuses a probability of %p', (tail) => {
    expect(() => normalUpperQuantile(tail)).toThrow(/^tail:/);
  });
});
