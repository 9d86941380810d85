import * as fc from 'fast-check';
import { evenWindow } from './even-window';

const BINS = 31;
const floor = new Array<number>(BINS).fill(0);
const all = { firstBin: 0, lastBin: BINS - 1 };
/** 20 dB in the middle, falling by 1 dB a bin. */
const roof = floor.map((_, bin) => 20 - Math.abs(bin - 15));

describe('evenWindow', () => {
  it('takes more on the side on which less was seen, until the middle of the power is the middle of the window', () => {
    // Σ k·10^(-k/10) over k = -5..3 is -3.17, Σ 10^(-k/10) 5.57: the center is 15 - 0.57, 4.43 bins from 10; as far above it lies 18.86.
    expect(evenWindow(roof, floor, { firstBin: 10, lastBin: 18 }, 4, all)).toEqual({ firstBin: 10, lastBin: 19 });
    expect(evenWindow(roof, floor, { firstBin: 12, lastBin: 20 }, 4, all)).toEqual({ firstBin: 11, lastBin: 20 });
  });

  it('leaves an even window, and any with many averages, as it is', () => {
    expect(evenWindow(roof, floor, { firstBin: 10, lastBin: 20 }, 4, all)).toEqual({ firstBin: 10, lastBin: 20 });
    expect(evenWindow(roof, floor, { firstBin: 10, lastBin: 16 }, 100, all)).toEqual({ firstBin: 10, lastBin: 16 });
  });

  it('leaves a window without power as it is', () => {
    const hole = floor.map(() => -10);
    expect(evenWindow(hole, floor, { firstBin: 10, lastBin: 16 }, 4, all)).toEqual({ firstBin: 10, lastBin: 16 });
  });

  it('holds the window and stays within its limits', () => {
    const levels = fc.array(fc.double({ min: -10, max: 40, noNaN: true }), { minLength: BINS, maxLength: BINS });
    fc.assert(
      fc.property(levels, fc.nat(20), fc.nat(10), fc.integer({ min: 1, max: 64 }), fc.nat(5), (bins, first, width, averages, slack) => {
        const window = { firstBin: first, lastBin: first + width };
        const limits = { firstBin: Math.max(0, first - slack), lastBin: Math.min(BINS - 1, first + width + slack) };
        const even = evenWindow(bins, floor, window, averages, limits);
        expect(even.firstBin).toBeGreaterThanOrEqual(limits.firstBin);
        expect(even.firstBin).toBeLessThanOrEqual(window.firstBin);
        expect(even.lastBin).toBeGreaterThanOrEqual(window.lastBin);
        expect(even.lastBin).toBeLessThanOrEqual(limits.lastBin);
      }),
    );
  });
});
