import * as fc from 'fast-check';
import { effectiveSamples, visitCorrelation } from './effective-samples';

const times = fc.double({ min: 0.01, max: 1e4, noNaN: true });

describe('effective samples', () => {
  it('are all of them where visits lie far apart, and one where nothing changes', () => {
    expect(effectiveSamples(1000, visitCorrelation(1000, 1, 1))).toBeCloseTo(1000, 6);
    expect(effectiveSamples(1000, 1)).toBe(1);
  });

  it('are as many as independent looks once in twice the correlation time, where visits are close', () => {
    // (1 − ρ)/(1 + ρ) → T_R/2τ, 1/τ = 1/T_on + 1/T_off.
    expect(effectiveSamples(1e6, visitCorrelation(0.01, 20, 180))).toBeCloseTo((1e6 * 0.01) / (2 * 18), 3);
  });

  it('grow with the time between visits', () => {
    fc.assert(
      fc.property(times, times, times, (revisit, on, off) => {
        const here = effectiveSamples(1e5, visitCorrelation(revisit, on, off));
        expect(effectiveSamples(1e5, visitCorrelation(2 * revisit, on, off))).toBeGreaterThanOrEqual(here);
        expect(here).toBeLessThanOrEqual(1e5);
      }),
    );
  });

  it('need durations and visits', () => {
    expect(() => visitCorrelation(0, 1, 1)).toThrow(/^revisitS:/);
    expect(() => visitCorrelation(1, -1, 1)).toThrow(/^meanOnS:/);
    expect(() => visitCorrelation(1, 1, Infinity)).toThrow(/^meanOffS:/);
    expect(() => effectiveSamples(0, 0.5)).toThrow(/^visits:/);
    expect(() => effectiveSamples(10, -0.1)).toThrow(/^correlation:/);
  });
});
