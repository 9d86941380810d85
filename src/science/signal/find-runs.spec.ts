import * as fc from 'fast-check';
import { findRuns, type RunOptions } from './find-runs';

const FLAT = { floorDb: 0, slopeDbPerBin: 0 };
const OPTIONS: RunOptions = { onDb: 8, offDb: 5, unitsPerDb: 1, gapBins: 0, leastBins: 1 };
const spans = (levels: number[], floor = FLAT, options: Partial<RunOptions> = {}): string =>
  findRuns(levels, floor, { ...OPTIONS, ...options })
    .map(({ firstBin, lastBin }) => `${firstBin}-${lastBin}`)
    .join(' ');

describe('findRuns', () => {
  it('takes a run as far as it stays above the lower threshold, if a bin is above the upper one', () => {
    expect(spans([0, 6, 9, 7, 0, 6, 7, 6, 0])).toBe('1-3');
  });

  it('means above, not at', () => {
    expect(spans([5, 8, 5])).toBe('');
    expect(spans([5, 8.01, 5])).toBe('1-1');
  });

  it('follows a floor that rises', () => {
    expect(spans([9, 0, 0, 0, 49], { floorDb: 0, slopeDbPerBin: 10 })).toBe('0-0 4-4');
    expect(spans([9, 0, 0, 0, 47], { floorDb: 0, slopeDbPerBin: 10 })).toBe('0-0');
  });

  it('joins runs over gaps that are allowed', () => {
    expect(spans([9, 0, 9, 0, 0, 9], FLAT, { gapBins: 1 })).toBe('0-2 5-5');
    expect(spans([9, 0, 9, 0, 0, 9], FLAT, { gapBins: 2 })).toBe('0-5');
    expect(spans([9, 0, 9, 0, 0, 9])).toBe('0-0 2-2 5-5');
  });

  it('drops what is narrower than a receiver can hear, unless it is strong', () => {
    expect(spans([0, 9, 0, 9, 9, 9, 0, 16, 0], FLAT, { leastBins: 3 })).toBe('3-5 7-7');
  });

  it('reaches both ends of the band', () => {
    expect(spans([9, 9, 9])).toBe('0-2');
  });

  it('finds exactly the bins that are hot, and no run without one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 200 }), (levels) => {
        const runs = findRuns(levels, FLAT, OPTIONS);
        const inside = new Set(
          runs.flatMap(({ firstBin, lastBin }) => Array.from({ length: lastBin - firstBin + 1 }, (_, i) => firstBin + i)),
        );
        levels.forEach((level, i) => {
          if (level > 8) expect(inside.has(i)).toBe(true);
          if (level <= 5) expect(inside.has(i)).toBe(false);
        });
        for (const { firstBin, lastBin } of runs) expect(Math.max(...levels.slice(firstBin, lastBin + 1))).toBeGreaterThan(8);
      }),
    );
  });

  it('finds the same in hundredths of a decibel', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 100 }), (levels) => {
        const hundredths = levels.map((level) => level * 100);
        expect(findRuns(hundredths, FLAT, { ...OPTIONS, unitsPerDb: 100 })).toEqual(findRuns(levels, FLAT, OPTIONS));
      }),
    );
  });
});
