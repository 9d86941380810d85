import * as fc from 'fast-check';
import { gammaUpperQuantile } from './gamma-quantile';
import { incompleteGamma } from './incomplete-gamma';

describe('gammaUpperQuantile', () => {
  it('is exceeded with the probability asked for', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 4096, noNaN: true }), fc.double({ min: 1e-12, max: 0.999, noNaN: true }), (shape, tail) => {
        const quantile = gammaUpperQuantile(shape, tail);
        expect(incompleteGamma(shape, shape * quantile).upper / tail).toBeCloseTo(1, 6);
      }),
      { numRuns: 50 },
    );
  });

  it('of shape 1 is −ln of the probability', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 0.99, noNaN: true }), (tail) => {
        expect(gammaUpperQuantile(1, tail)).toBeCloseTo(-Math.log(tail), 9);
      }),
    );
  });

  it.each([0, 1, -0.1, NaN])('refuses a probability of %p', (tail) => {
    expect(() => gammaUpperQuantile(1, tail)).toThrow(/^tail:/);
  });

  it('refuses a shape that is not positive', () => {
    expect(() => gammaUpperQuantile(0, 0.1)).toThrow(/^shape:/);
  });
});
