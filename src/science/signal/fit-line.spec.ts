import * as fc from 'fast-check';
import { randomFrom } from '../../../test/builders/synthetic-spectrum';
import { fitLine } from './fit-line';

describe('fitLine', () => {
  it('finds the slope of a straight line, whatever lies above the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 3, max: 500 }), (slope, bins) => {
        const levels = Int16Array.from({ length: bins * 2 }, (_, i) => (i % 2 === 0 ? slope * (i / 2) : 30_000));
        expect(fitLine(levels, 20_000).slope).toBeCloseTo(slope / 2, 1);
      }),
    );
  });

  it('states a standard error that covers the truth as often as it should', () => {
    const random = randomFrom(3);
    let covered = 0;
    for (let trial = 0; trial < 400; trial++) {
      const levels = Int16Array.from({ length: 1000 }, (_, i) => 0.5 * i + 300 * (random() + random() + random() - 1.5));
      const { slope, slopeError } = fitLine(levels, 32_767);
      if (Math.abs(slope - 0.5) < 1.96 * slopeError) covered++;
    }
    // 95 % of 400 trials, within four standard deviations of the binomial distribution.
    expect(Math.abs(covered - 380)).toBeLessThan(4 * Math.sqrt(400 * 0.95 * 0.05));
  });

  it('has no slope with fewer than three bins', () => {
    expect(fitLine(Int16Array.from([1, 5]), 100)).toEqual({ slope: 0, slopeError: 0 });
    expect(fitLine(Int16Array.from([1, 5, 9]), 0)).toEqual({ slope: 0, slopeError: 0 });
  });
});
