import * as fc from 'fast-check';
import { normalUpperQuantile } from './normal-quantile';
import { logNormalUpperTail, normalHazard, normalUpperTail } from './normal-tail';

describe('the normal tail', () => {
  it.each([
    [0, 0.5],
    [1, 0.15865525393145707],
    [2, 0.02275013194817921],
    [3, 0.0013498980316300946],
    [6, 9.865876450376981e-10],
    [-1, 0.8413447460685429],
  ])('exceeds %f with the tabulated probability (NIST DLMF 7.12, erfc)', (x, tail) => {
    expect(normalUpperTail(x) / tail).toBeCloseTo(1, 11);
  });

  it('knows the logarithm where the tail is too small for a number', () => {
    const x = 40;
    expect(logNormalUpperTail(x)).toBeCloseTo(
      -0.5 * x * x - Math.log(x * Math.sqrt(2 * Math.PI)) + Math.log(1 - 1 / x ** 2 + 3 / x ** 4),
      6,
    );
    expect(logNormalUpperTail(Infinity)).toBe(-Infinity);
    expect(logNormalUpperTail(-Infinity)).toBeCloseTo(0, 15);
  });

  it('is the inverse of the quantile', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (tail) => {
        expect(normalUpperTail(normalUpperQuantile(tail)) / tail).toBeCloseTo(1, 7);
      }),
    );
  });

  it('has its hazard as the slope of its logarithm', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 30, noNaN: true }), (x) => {
        const slope = (logNormalUpperTail(x - 1e-4) - logNormalUpperTail(x + 1e-4)) / 2e-4;
        expect(Math.abs(normalHazard(x) - slope)).toBeLessThan(1e-5 * Math.max(1, slope));
      }),
    );
  });

  it('refuses what is no number', () => {
    expect(() => normalUpperTail(NaN)).toThrow(/^x:/);
  });
});
