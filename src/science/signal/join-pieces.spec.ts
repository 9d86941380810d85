import * as fc from 'fast-check';
import { randomFrom, syntheticLevels } from '../../../test/builders/synthetic-spectrum';
import { joinPieces } from './join-pieces';
import { segmentSpectrum } from './segment-spectrum';

const run = (firstBin: number, lastBin: number): { firstBin: number; lastBin: number } => ({ firstBin, lastBin });

describe('joinPieces', () => {
  const pieces = [run(1, 3), run(5, 7)];

  it('joins over a bin that is low by accident', () => {
    expect(joinPieces([0, 7, 7, 7, 2.5, 7, 7, 7, 0], pieces, 16)).toEqual([run(1, 7)]);
  });

  it('leaves apart what has noise between it, and what has the same gap in many averages', () => {
    expect(joinPieces([0, 7, 7, 7, 0, 7, 7, 7, 0], pieces, 16)).toEqual(pieces);
    expect(joinPieces([0, 7, 7, 7, 2.5, 7, 7, 7, 0], pieces, 64)).toEqual(pieces);
    expect(joinPieces([0, 7, 7, 7, 2.5, 7, 7, 7, 0], pieces, 1000)).toEqual(pieces);
  });

  it('leaves a weak neighbor apart from a strong one', () => {
    expect(joinPieces([0, 40, 40, 40, 7, 8, 8, 8, 0], pieces, 16)).toEqual(pieces);
  });

  it('joins parts that the valley between them belongs to', () => {
    expect(joinPieces([0, 30, 30, 30, 9, 30, 30, 30, 0], [run(1, 3), run(4, 7)], 1)).toEqual([run(1, 7)]);
    expect(joinPieces([0, 30, 30, 30, 9, 30, 30, 30, 0], [run(1, 3), run(4, 7)], 16)).toHaveLength(2);
  });

  it('keeps what there is, in order and without overlap', () => {
    const heights = fc.array(fc.double({ min: -10, max: 40, noNaN: true }), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: 100 }), (levels, averages) => {
        const runs = [run(1, 3), run(6, 6), run(8, 15), run(20, 27)];
        const joined = joinPieces(levels, runs, averages);
        for (const { firstBin, lastBin } of runs)
          expect(joined.some((one) => one.firstBin <= firstBin && one.lastBin >= lastBin)).toBe(true);
        joined.slice(1).forEach((one, i) => expect(one.firstBin).toBeGreaterThan((joined[i] as { lastBin: number }).lastBin));
      }),
    );
  });

  it('makes one emission of twenty bins that are seen once', () => {
    const random = randomFrom(20);
    const trials = 100;
    let whole = 0;
    for (let t = 0; t < trials; t++) {
      const emissions = [{ firstBin: 190, lastBin: 209, snrDb: 30 }];
      const meanDb = syntheticLevels({ bins: 400, averages: 1, noiseDb: 0, emissions }, random);
      const trace = { startHz: 150e6, stepHz: 5000, rbwHz: 5000, averages: 1, detector: 'rms', trace: 'clearwrite' } as const;
      const found = segmentSpectrum({ ...trace, meanDb }).filter(({ firstBin, lastBin }) => lastBin >= 190 && firstBin <= 209);
      if (found.length === 1) whole++;
    }
    // Without the rule it was one in two.
    expect(whole / trials).toBeGreaterThan(0.9);
  });
});
