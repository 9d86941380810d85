import * as fc from 'fast-check';
import { BROADCAST_RULES, splitRuleAt } from './split-rule';
import { splitRun } from './split-run';

const FM = splitRuleAt(98e6, BROADCAST_RULES, 12_500);
const OTHER = splitRuleAt(150e6, BROADCAST_RULES, 12_500);
const spans = (levels: number[], stepHz: number, rule = OTHER): string =>
  splitRun(levels, { firstBin: 0, lastBin: levels.length - 1 }, stepHz, rule)
    .map(({ firstBin, lastBin }) => `${firstBin}-${lastBin}`)
    .join(' ');

describe('splitRun', () => {
  it('divides at a valley 6 dB below both peaks', () => {
    expect(spans([20, 14, 20], 12_500)).toBe('0-0 1-2');
    expect(spans([20, 14.1, 20], 12_500)).toBe('0-2');
    expect(spans([30, 14, 19], 12_500)).toBe('0-2');
  });

  it('does not divide below the raster', () => {
    expect(spans([20, 5, 20], 4000)).toBe('0-2');
  });

  it('divides FM stations 200 kHz apart at 3 dB, and a subcarrier not at all', () => {
    expect(spans([20, 22, 20, 18, 16, 17, 19, 21, 22, 20], 25_000, FM)).toBe('0-3 4-9');
    expect(spans([20, 22, 20, 19.5, 19.2, 20, 19.1, 21, 22, 20], 25_000, FM)).toBe('0-9');
    expect(spans([10, 30, 12, 20, 12], 25_000, FM)).toBe('0-4');
  });

  it('goes on until no valley is left', () => {
    expect(spans([20, 5, 20, 5, 20, 5, 20], 12_500)).toBe('0-0 1-2 3-4 5-6');
  });

  it('gives parts that cover the run without overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 150 }), (levels) => {
        const parts = splitRun(levels, { firstBin: 0, lastBin: levels.length - 1 }, 12_500, OTHER);
        expect(parts[0]?.firstBin).toBe(0);
        expect(parts.at(-1)?.lastBin).toBe(levels.length - 1);
        parts.slice(1).forEach((part, i) => expect(part.firstBin).toBe((parts[i]?.lastBin as number) + 1));
      }),
    );
  });

  it('does not tire of a comb of lines', () => {
    const comb = Array.from({ length: 20_001 }, (_, i) => (i % 2 === 0 ? 30 : 10));
    expect(spans(comb, 12_500).split(' ')).toHaveLength(10_001);
  });
});
