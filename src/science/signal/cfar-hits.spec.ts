import { randomFrom, syntheticLevels } from '../../../test/builders/synthetic-spectrum';
import { cellAveragingHits, orderedStatisticHits } from './cfar-hits';

const random = randomFrom(3);
const options = { cells: 16, guard: 2, falseAlarm: 1e-3, averages: 4 };
const sum = (hits: Uint8Array): number => hits.reduce((a, b) => a + b, 0);

describe('constant false alarm rate', () => {
  it.each([
    ['cell averaging', cellAveragingHits],
    ['ordered statistic', orderedStatisticHits],
  ])('%s holds its rate in pure noise', (_, hits) => {
    const bins = 100_000;
    // 100 expected; four standard deviations of a Poisson count, which neighbors in common widen a little.
    expect(Math.abs(sum(hits(syntheticLevels({ bins, averages: 4, noiseDb: -90 }, random), options)) - 100)).toBeLessThan(50);
  });

  it('finds a carrier at an end of the band and in its middle', () => {
    const levels = Array.from({ length: 60 }, (_, i) => (i === 0 || i === 30 || i === 59 ? 20 : 0));
    for (const hits of [cellAveragingHits(levels, options), orderedStatisticHits(levels, options)]) {
      expect([...hits.keys()].filter((i) => hits[i] === 1)).toEqual([0, 30, 59]);
    }
  });

  it('by order finds a weak carrier beside a strong one, by the mean does not', () => {
    const levels = Array.from({ length: 60 }, (_, i) => (i === 30 ? 12 : i === 36 ? 40 : 0));
    expect(orderedStatisticHits(levels, options)[30]).toBe(1);
    expect(cellAveragingHits(levels, options)[30]).toBe(0);
  });

  it('refuses a band that is too narrow for its cells', () => {
    expect(() => cellAveragingHits(new Float64Array(20), options)).toThrow(/^levels: more than 20/);
    expect(() => cellAveragingHits([...new Float64Array(30), NaN], options)).toThrow(/^levels:/);
    expect(() => cellAveragingHits(new Float64Array(30), { ...options, cells: 3 })).toThrow(/^cells:/);
    expect(() => cellAveragingHits(new Float64Array(30), { ...options, guard: -1 })).toThrow(/^guard:/);
  });
});
