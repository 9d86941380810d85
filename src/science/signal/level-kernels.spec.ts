import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import wabt from 'wabt';
import { KERNELS } from './level-kernels-code';
import { areWithin, countLevels, searchAbove, sumBelow } from './level-kernels';

const OFFSET = 32_768;
const LEVEL_COUNT = 65_536;
const band = fc.int16Array({ minLength: 1, maxLength: 70 });
/** Close to one another, as levels are, so that many lie on the limit. */
const flatBand = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 300 }).map((levels) => Int16Array.from(levels));
const bands = fc.oneof(band, flatBand);
const limits = fc.oneof(fc.integer({ min: -40_000, max: 40_000 }), fc.integer({ min: -4, max: 4 }));

it('is what level-kernels.wat says', async () => {
  const { parseWat } = await wabt();
  const module = parseWat('level-kernels.wat', readFileSync(path.join(__dirname, 'level-kernels.wat')), { simd: true });
  const { buffer } = module.toBinary({});
  module.destroy();
  expect(KERNELS).toBe(Buffer.from(buffer).toString('base64'));
});

it('says whether all levels lie within a range', () => {
  const most = fc.oneof(fc.integer({ min: 0, max: 32_767 }), fc.integer({ min: 0, max: 3 }));
  fc.assert(
    fc.property(bands, most, (levels, limit) => {
      expect(areWithin(levels, limit)).toBe([...levels].every((level) => Math.abs(level) <= limit));
    }),
  );
  for (const at of [0, 7, 8, 15, 16]) expect(areWithin(new Int16Array(17).fill(20_000).fill(-20_001, at, at + 1), 20_000)).toBe(false);
  expect(areWithin(new Int16Array(17).fill(-20_000), 20_000)).toBe(true);
});

it('counts every level, and knows the lowest and the highest', () => {
  fc.assert(
    fc.property(bands, (levels) => {
      const { counts, lowest, highest } = countLevels(levels);
      const expected = new Map<number, number>();
      for (const level of levels) expected.set(level + OFFSET, (expected.get(level + OFFSET) ?? 0) + 1);
      expect([lowest, highest]).toEqual([Math.min(...expected.keys()), Math.max(...expected.keys())]);
      expect([...expected].every(([index, count]) => counts[index] === count)).toBe(true);
      expect(counts.reduce((a, b) => a + b, 0)).toBe(levels.length);
      counts.fill(0, lowest, highest + 1);
    }),
  );
});

it('finds the next bin above a limit from any bin on', () => {
  fc.assert(
    fc.property(bands, limits, fc.boolean(), (levels, whole, isHalf) => {
      const limit = isHalf ? whole + 0.5 : whole;
      const next = searchAbove(levels, limit);
      for (let from = 0; from <= levels.length; from++) {
        const found = levels.findIndex((level, bin) => bin >= from && level > limit);
        expect(next(from)).toBe(found < 0 ? levels.length : found);
      }
    }),
  );
});

it('sums the points of a line over the bins below a limit', () => {
  fc.assert(
    fc.property(flatBand, fc.integer({ min: -4, max: 4 }), fc.integer({ min: 1, max: 40 }), (levels, limit, width) => {
      const expected = { bins: 0, x1: 0, x2: 0, y1: 0, y2: 0, xy: 0 };
      for (let start = 0; start < levels.length; start += width) {
        const kept = Array.from(levels.subarray(start, start + width).entries()).filter(([, level]) => level < limit);
        if (kept.length === 0) continue;
        const x = start + kept.reduce((sum, [place]) => sum + place, 0) / kept.length - (levels.length - 1) / 2;
        const heights = kept.map(([, level]) => level);
        const height = heights.reduce((a, b) => a + b, 0);
        expected.bins += kept.length;
        expected.x1 += kept.length * x;
        expected.x2 += kept.length * x * x;
        expected.y1 += height;
        expected.y2 += heights.reduce((sum, one) => sum + one * one, 0);
        expected.xy += x * height;
      }
      expect(sumBelow(levels, limit, width)).toEqual(expected);
    }),
  );
});

it('sums any levels below any limit', () => {
  fc.assert(
    fc.property(band, fc.integer({ min: -32_768, max: 40_000 }), (levels, limit) => {
      const heights = [...levels].filter((level) => level < limit).map((level) => Math.max(-32_767, level));
      const { bins, y1, y2 } = sumBelow(levels, limit, 7);
      expect(bins).toBe(heights.length);
      expect(y1).toBe(heights.reduce((a, b) => a + b, 0));
      expect(y2).toBe(heights.reduce((sum, one) => sum + one * one, 0));
    }),
  );
});

it('takes more bins than any sweep has', () => {
  const bins = 3_000_000;
  const levels = new Int16Array(bins).fill(100);
  levels[bins - 1] = 200;
  expect(searchAbove(levels, 150)(0)).toBe(bins - 1);
  expect(sumBelow(levels, 150, Math.floor(bins / 64)).bins).toBe(bins - 1);
  const { counts, lowest, highest } = countLevels(levels);
  expect([lowest - OFFSET, highest - OFFSET, counts[lowest], counts[highest]]).toEqual([100, 200, bins - 1, 1]);
  counts.fill(0, lowest, highest + 1);
  expect(counts).toEqual(new Uint32Array(LEVEL_COUNT));
});
