import * as fc from 'fast-check';
import { trimmedWindow } from './trim-window';

const floors = new Array<number>(12).fill(0);
const all = { firstBin: 0, lastBin: 11 };

describe('trimmedWindow', () => {
  it('ends at the valley to a strong neighbor, and at nothing else', () => {
    const levels = [0, 1, 10, 20, 20, 12, 5, 9, 50, 80, 80, 60];
    expect(trimmedWindow(levels, floors, { firstBin: 3, lastBin: 4 }, all, 1000)).toEqual({ firstBin: 0, lastBin: 6 });
  });

  it('takes neither a dead bin nor the ups and downs of few averages for a valley', () => {
    const dead = [0, -Infinity, 3, 20, 20, 3, -Infinity, 2, 1, 0, 0, 1];
    expect(trimmedWindow(dead, floors, { firstBin: 3, lastBin: 4 }, all, 1000)).toEqual(all);
    const ragged = [3, -4, 12, 20, 20, 2, 11, 1, 9, 0, 7, 2];
    expect(trimmedWindow(ragged, floors, { firstBin: 3, lastBin: 4 }, all, 1)).toEqual(all);
    expect(trimmedWindow(ragged, floors, { firstBin: 3, lastBin: 4 }, all, 1000)).toEqual({ firstBin: 0, lastBin: 5 });
  });

  it('holds the run and stays within the window', () => {
    const levels = fc.array(fc.double({ min: -20, max: 90, noNaN: true }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(levels, fc.nat(11), fc.nat(11), fc.integer({ min: 1, max: 1000 }), (bins, a, b, averages) => {
        const run = { firstBin: Math.min(a, b), lastBin: Math.max(a, b) };
        const { firstBin, lastBin } = trimmedWindow(bins, floors, run, all, averages);
        expect(firstBin).toBeGreaterThanOrEqual(0);
        expect(firstBin).toBeLessThanOrEqual(run.firstBin);
        expect(lastBin).toBeGreaterThanOrEqual(run.lastBin);
        expect(lastBin).toBeLessThanOrEqual(11);
      }),
    );
  });
});
