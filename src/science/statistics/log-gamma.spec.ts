import * as fc from 'fast-check';
import { logGamma } from './log-gamma';

describe('logGamma', () => {
  it.each([
    [1, 0],
    [2, 0],
    [5, Math.log(24)],
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [0.25, 1.2880225246980774], // Γ(1/4) = 3.6256099082…, DLMF 5.4
  ])('of %p is %p', (x, expected) => {
    expect(logGamma(x)).toBeCloseTo(expected, 12);
  });

  it('grows by the logarithm of its argument: Γ(x + 1) = x·Γ(x)', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 5000, noNaN: true }), (x) => {
        const difference = logGamma(x + 1) - logGamma(x) - Math.log(x);
        expect(Math.abs(difference)).toBeLessThan(1e-13 * Math.max(1, Math.abs(logGamma(x + 1))) * 10);
      }),
    );
  });

  it.each([0, -1, NaN])('refuses %p', (x) => {
    expect(() => logGamma(x)).toThrow(/^x:/);
  });
});
