import * as fc from 'fast-check';
import { normalUpperQuantile } from './normal-quantile';
import { studentUpperQuantile } from './student-quantile';

describe('studentUpperQuantile', () => {
  // Abramowitz and Stegun, table 26.10.
  it.each([
    [1, 0.025, 12.706],
    [2, 0.025, 4.303],
    [5, 0.05, 2.015],
    [10, 0.025, 2.228],
    [30, 0.005, 2.75],
    [120, 0.025, 1.98],
  ])('has the values of the tables: %p degrees of freedom, %p', (freedom, tail, value) => {
    expect(Math.abs(studentUpperQuantile(freedom, tail) - value)).toBeLessThan(6e-4);
  });

  it('falls to the normal quantile as the degrees of freedom grow', () => {
    const freedoms = fc.double({ min: 1, max: 1e5, noNaN: true });
    const tails = fc.double({ min: 1e-4, max: 0.49, noNaN: true });
    fc.assert(
      fc.property(freedoms, tails, (freedom, tail) => {
        const here = studentUpperQuantile(freedom, tail);
        expect(here).toBeGreaterThan(studentUpperQuantile(freedom * 2, tail) - 1e-9);
        expect(here).toBeGreaterThan(normalUpperQuantile(tail) - 1e-6);
      }),
      { numRuns: 30 },
    );
    expect(studentUpperQuantile(1e6, 0.025)).toBeCloseTo(1.959964, 5);
    expect(studentUpperQuantile(1e9, 0.025)).toBeCloseTo(1.959964, 5);
  });

  it('is the middle for one half', () => {
    expect(studentUpperQuantile(3, 0.5)).toBeCloseTo(0, 9);
  });

  it('refuses what is no probability and no number of degrees', () => {
    expect(() => studentUpperQuantile(0, 0.1)).toThrow(/^freedom:/);
    expect(() => studentUpperQuantile(3, 0.6)).toThrow(/^tail:/);
    expect(() => studentUpperQuantile(3, NaN)).toThrow(/^tail:/);
  });
});
