import * as fc from 'fast-check';
import { studentRatio } from './student-ratio';
import { studentUpperQuantile } from './student-quantile';

describe('studentRatio', () => {
  it('is within 2 % of the exact ratio from four degrees of freedom on', () => {
    fc.assert(
      fc.property(fc.double({ min: 4, max: 1e4, noNaN: true }), (freedom) => {
        const exact = studentUpperQuantile(freedom, 0.025) / 1.959964;
        expect(Math.abs(studentRatio(freedom) / exact - 1)).toBeLessThan(0.02);
      }),
      { numRuns: 50 },
    );
  });

  it('grows as they become few, and never beyond the exact one', () => {
    expect(studentRatio(1)).toBeCloseTo(3.65, 2);
    expect(studentRatio(2)).toBeLessThan(4.303 / 1.96);
  });
});
