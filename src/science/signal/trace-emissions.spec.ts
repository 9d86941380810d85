import * as fc from 'fast-check';
import { randomFrom, syntheticLevels } from '../../../test/builders/synthetic-spectrum';
import { emissionsOfTrace, type LevelTrace } from './trace-emissions';

function traceOf(levels: Float64Array, averages = 16): LevelTrace {
  return { startHz: 150e6, stepHz: 5000, levels, averages };
}

const BAND = { bins: 1000, averages: 16, noiseDb: -110 };

describe('emissionsOfTrace', () => {
  it('finds and measures several emissions of one trace', () => {
    const emissions = [
      { firstBin: 100, lastBin: 109, snrDb: 30 },
      { firstBin: 300, lastBin: 300, snrDb: 25 },
      { firstBin: 700, lastBin: 739, snrDb: 15 },
    ];
    const found = emissionsOfTrace(traceOf(syntheticLevels({ ...BAND, emissions }, randomFrom(1))));
    expect(found.emissions).toHaveLength(3);
    expect(Math.abs(found.floorDb + 110)).toBeLessThan(0.1);
    found.emissions.forEach(({ centerHz, levelDb, bandwidthHz }, i) => {
      const { firstBin, lastBin, snrDb } = emissions[i] as (typeof emissions)[number];
      const bins = lastBin - firstBin + 1;
      expect(Math.abs(centerHz - 150e6 - ((firstBin + lastBin) / 2) * 5000)).toBeLessThan(5000);
      expect(Math.abs(levelDb - (-110 + snrDb + 10 * Math.log10(bins)))).toBeLessThan(1.5);
      expect(Math.abs(bandwidthHz - 0.99 * bins * 5000)).toBeLessThan(2 * 5000);
    });
  });

  it('finds nothing in noise', () => {
    for (let seed = 0; seed < 20; seed++) {
      for (const averages of [1, 16]) {
        const { emissions } = emissionsOfTrace(traceOf(syntheticLevels({ ...BAND, averages }, randomFrom(seed)), averages));
        expect(emissions).toEqual([]);
      }
    }
  });

  it('does the same in any unit: all levels higher are all levels higher', () => {
    const emissions = [{ firstBin: 400, lastBin: 420, snrDb: 20 }];
    const levels = syntheticLevels({ ...BAND, emissions }, randomFrom(3));
    const here = emissionsOfTrace(traceOf(levels));
    fc.assert(
      fc.property(fc.integer({ min: -80, max: 150 }), (shift) => {
        const there = emissionsOfTrace(traceOf(levels.map((level) => level + shift)));
        expect(there.floorDb).toBeCloseTo(here.floorDb + shift, 1);
        expect(there.emissions).toHaveLength(1);
        expect(there.emissions[0]?.centerHz).toBeCloseTo(here.emissions[0]?.centerHz as number, -1);
        expect(there.emissions[0]?.levelDb).toBeCloseTo((here.emissions[0]?.levelDb as number) + shift, 1);
      }),
      { numRuns: 20 },
    );
  });

  it('knows an emission at the end of the trace as truncated', () => {
    const emissions = [{ firstBin: 990, lastBin: 999, snrDb: 30 }];
    const { emissions: found } = emissionsOfTrace(traceOf(syntheticLevels({ ...BAND, emissions }, randomFrom(5))));
    expect(found).toMatchObject([{ truncated: true }]);
  });

  // The full run is `npm run bench -- parameters`. Four standard deviations of 250 trials around 95 %.
  it.each([
    [16, 8, 5],
    [16, 20, 5],
    [16, 4, 20],
    [100, 8, 40],
  ])('states the uncertainty of the center honestly: %p averages, %p bins, %p dB', (averages, width, snrDb) => {
    const random = randomFrom(averages + width + snrDb);
    const firstBin = 200;
    let [found, held] = [0, 0];
    for (let t = 0; t < 250; t++) {
      const emissions = [{ firstBin, lastBin: firstBin + width - 1, snrDb }];
      const levels = syntheticLevels({ bins: 400, averages, noiseDb: 0, emissions }, random);
      const [strongest] = [...emissionsOfTrace(traceOf(levels, averages)).emissions].sort((a, b) => b.levelDb - a.levelDb);
      if (!strongest) continue;
      found++;
      const truth = 150e6 + (firstBin + (width - 1) / 2) * 5000;
      if (Math.abs(strongest.centerHz - truth) <= 1.96 * strongest.centerUncertaintyHz) held++;
    }
    expect(found).toBeGreaterThan(200);
    expect(held / found).toBeGreaterThan(0.89);
  });

  it('refuses what is no trace', () => {
    expect(() => emissionsOfTrace(traceOf(new Float64Array(1)))).toThrow(/^levels:/);
    expect(() => emissionsOfTrace(traceOf(Float64Array.of(1, NaN)))).toThrow(/^levels:/);
    expect(() => emissionsOfTrace({ ...traceOf(new Float64Array(9)), stepHz: 0 })).toThrow(/^stepHz:/);
    expect(() => emissionsOfTrace({ ...traceOf(new Float64Array(9)), averages: 0 })).toThrow(/^averages:/);
    expect(() => emissionsOfTrace(traceOf(new Float64Array(9)), 1)).toThrow(RangeError);
  });
});
