import * as fc from 'fast-check';
import type { NoiseDistribution } from './noise-distribution';
import { cfarThreshold, thresholdsOver } from './threshold';

const plain = (shape: number): NoiseDistribution => ({ shape, kind: 'plain', count: 1, mean: 1 });

describe('cfarThreshold', () => {
  // The table of docs/science.md 5.2.
  it.each([
    [1e-2, 1, 6.63],
    [1e-2, 10, 2.74],
    [1e-2, 32, 1.63],
    [1e-3, 1, 8.39],
    [1e-3, 10, 3.55],
    [1e-3, 32, 2.14],
    [1e-4, 1, 9.64],
    [1e-4, 10, 4.18],
    [1e-4, 32, 2.54],
    [1e-6, 1, 11.4],
    [1e-6, 10, 5.15],
    [1e-6, 32, 3.17],
  ])('at %p of %p averages is %p dB', (tail, averages, expected) => {
    expect(Math.abs(cfarThreshold(plain(averages), tail) - expected)).toBeLessThanOrEqual(0.0051);
  });

  it('falls with averages and with the false alarm rate, and rises where the floor is known from few bins', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 64 }),
        fc.double({ min: 1e-8, max: 0.05, noNaN: true }),
        fc.integer({ min: 2, max: 300 }),
        (m, tail, bins) => {
          const threshold = cfarThreshold(plain(m), tail);
          expect(cfarThreshold(plain(m + 1), tail)).toBeLessThan(threshold);
          expect(cfarThreshold(plain(m), tail * 2)).toBeLessThan(threshold);
          expect(cfarThreshold(plain(m), tail, bins)).toBeGreaterThan(threshold);
          expect(cfarThreshold(plain(m), tail, bins)).toBeGreaterThan(cfarThreshold(plain(m), tail, bins + 1));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('refuses a floor from no bins', () => {
    expect(() => cfarThreshold(plain(1), 0.01, 0)).toThrow(/^cleanBins:/);
  });
});

describe('thresholdsOver', () => {
  const options = { marginDb: 8, falseAlarm: 1e-4 };

  it('takes the margin where the statistics allow it, and ends 3 dB lower', () => {
    expect(thresholdsOver(plain(16), 4000, options)).toEqual({ onDb: 8, offDb: 5 });
  });

  it('takes the false alarm rate where a single look needs more', () => {
    const { onDb, offDb } = thresholdsOver(plain(1), 4000, options);
    expect(onDb).toBeCloseTo(9.64, 2);
    expect(offDb).toBeCloseTo(6.64, 2);
  });

  it('does not end below what noise reaches in one bin of a hundred', () => {
    expect(thresholdsOver(plain(16), 4000, { marginDb: 3, falseAlarm: 1e-2 }).offDb).toBeCloseTo(cfarThreshold(plain(16), 1e-2), 10);
  });

  it('is the bare margin where no distribution is known', () => {
    expect(thresholdsOver(null, 4000, options)).toEqual({ onDb: 8, offDb: 5 });
  });
});
