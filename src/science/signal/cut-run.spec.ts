import * as fc from 'fast-check';
import { cutRun, peakBin } from './cut-run';

const inOrder = (levels: number[]): [number, number][] =>
  cutRun(levels, { firstBin: 0, lastBin: levels.length - 1 }, 1)
    .map(({ firstBin, lastBin }): [number, number] => [firstBin, lastBin])
    .sort((a, b) => a[0] - b[0]);

describe('cutRun', () => {
  it('leaves a run whole that stays within 20 dB of its peak', () => {
    expect(inOrder([30, 45, 50, 30, 49])).toEqual([[0, 4]]);
  });

  it('drops the skirt of a strong emission', () => {
    expect(inOrder([12, 20, 29, 50, 29, 18, 10])).toEqual([[3, 3]]);
  });

  it('finds the weaker neighbor in the skirt: it rises by 6 dB again', () => {
    expect(inOrder([50, 60, 45, 30, 20, 26, 24])).toEqual([
      [0, 2],
      [4, 6],
    ]);
    expect(inOrder([24, 26, 20, 30, 45, 60, 50])).toEqual([
      [0, 2],
      [4, 6],
    ]);
  });

  it('does not take a ripple of the skirt for a neighbor', () => {
    expect(inOrder([60, 35, 25, 30, 22, 27, 15])).toEqual([[0, 0]]);
  });

  it('gives pieces inside the run, without overlap, one of them with the peak, each within 20 dB of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 1, maxLength: 200 }), (levels) => {
        const pieces = inOrder(levels);
        let before = -1;
        for (const [first, last] of pieces) {
          expect(first).toBeGreaterThan(before);
          expect(last).toBeGreaterThanOrEqual(first);
          before = last;
          const piece = levels.slice(first, last + 1);
          expect(Math.max(...piece) - Math.min(...piece)).toBeLessThanOrEqual(20);
        }
        expect(before).toBeLessThan(levels.length);
        const peak = levels.indexOf(Math.max(...levels));
        expect(pieces.some(([first, last]) => levels.slice(first, last + 1).includes(levels[peak] as number))).toBe(true);
      }),
    );
  });

  it('does not tire of a comb of a hundred thousand lines', () => {
    const comb = Int16Array.from({ length: 100_000 }, (_, i) => (i % 2 === 0 ? -3000 : -6000));
    expect(cutRun(comb, { firstBin: 0, lastBin: comb.length - 1 }, 100)).toHaveLength(50_000);
  });
});

describe('peakBin', () => {
  it('is the highest, of equals the one nearest to the middle', () => {
    expect(peakBin([1, 9, 3, 4], { firstBin: 2, lastBin: 3 })).toBe(3);
    expect(peakBin([5, 5, 5, 5, 5], { firstBin: 0, lastBin: 4 })).toBe(2);
  });
});
