import * as fc from 'fast-check';
import { grownWindow } from './grow-window';

const floor = new Array<number>(20).fill(0);
const all = { firstBin: 0, lastBin: 19 };
const hump = floor.map((_, bin) => (bin >= 6 && bin <= 13 ? 5 : 0));

describe('grownWindow', () => {
  it('takes the bins of an emission of which only some were high enough, but for what half a width would take anyhow', () => {
    expect(grownWindow(hump, floor, { firstBin: 8, lastBin: 10 }, 4, all)).toEqual({ firstBin: 6, lastBin: 12 });
  });

  it('looks over a low bin where one power sample says nothing, and not over as much noise as tells', () => {
    // Of one look each, 2 dB is what noise shows in one bin of five (exp(-10^0.2) = 0.2); eight bins of 5 dB on average are no noise.
    const gappy = floor.map((_, bin) => (bin >= 6 && bin <= 13 ? (bin === 9 ? 2 : 7) : 0));
    const { firstBin, lastBin } = grownWindow(gappy, floor, { firstBin: 10, lastBin: 10 }, 1, all);
    expect(firstBin).toBeLessThanOrEqual(7);
    expect(lastBin).toBeGreaterThanOrEqual(12);
    const alone = floor.map((_, bin) => (bin === 10 ? 12 : 0));
    expect(grownWindow(alone, floor, { firstBin: 10, lastBin: 10 }, 1, all)).toEqual({ firstBin: 10, lastBin: 10 });
  });

  it('stays within its limits', () => {
    expect(grownWindow(hump, floor, { firstBin: 8, lastBin: 10 }, 4, { firstBin: 7, lastBin: 11 })).toEqual({ firstBin: 7, lastBin: 11 });
  });

  it('takes neither noise nor the skirt of a strong emission', () => {
    const strong = floor.map((_, bin) => (bin === 10 ? 40 : bin > 10 ? 12 : 0));
    expect(grownWindow(strong, floor, { firstBin: 10, lastBin: 10 }, 16, all)).toEqual({ firstBin: 10, lastBin: 10 });
  });

  it('has no need to grow with many averages', () => {
    expect(grownWindow(hump, floor, { firstBin: 8, lastBin: 10 }, 100, all)).toEqual({ firstBin: 8, lastBin: 10 });
  });

  it('holds the run, whatever lies around it', () => {
    const levels = fc.array(fc.double({ min: -10, max: 40, noNaN: true }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(levels, fc.nat(19), fc.nat(10), fc.integer({ min: 1, max: 64 }), (bins, first, width, averages) => {
        const run = { firstBin: first, lastBin: Math.min(19, first + width) };
        const window = grownWindow(bins, floor, run, averages, all);
        expect(window.firstBin).toBeGreaterThanOrEqual(0);
        expect(window.firstBin).toBeLessThanOrEqual(run.firstBin);
        expect(window.lastBin).toBeGreaterThanOrEqual(run.lastBin);
        expect(window.lastBin).toBeLessThanOrEqual(19);
      }),
    );
  });
});
