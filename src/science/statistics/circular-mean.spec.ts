import * as fc from 'fast-check';
import { circularMean } from './circular-mean';

const angles = fc.array(fc.double({ min: -720, max: 720, noNaN: true }), { minLength: 1, maxLength: 20 });

describe('circularMean', () => {
  it('knows that north lies between 358° and 6°', () => {
    const { mean, resultantLength } = circularMean([358, 2, 6]);
    expect(mean).toBeCloseTo(2, 9);
    expect(resultantLength).toBeCloseTo((1 + 2 * Math.cos((4 * Math.PI) / 180)) / 3, 12);
  });

  it('has a resultant of 0 where directions cancel', () => {
    expect(circularMean([10, 130, 250]).resultantLength).toBeCloseTo(0, 12);
  });

  it('lets weights pull, and counts one of weight 2 as two', () => {
    expect(circularMean([0, 90], [2, 1]).mean).toBeCloseTo(circularMean([0, 0, 90]).mean, 9);
  });

  it('turns with its angles', () => {
    fc.assert(
      fc.property(angles, fc.double({ min: 0, max: 360, noNaN: true }), (given, turn) => {
        const before = circularMean(given);
        fc.pre(before.resultantLength > 1e-3);
        const after = circularMean(given.map((angle) => angle + turn));
        expect(after.resultantLength).toBeCloseTo(before.resultantLength, 9);
        expect(Math.cos(((after.mean - before.mean - turn) * Math.PI) / 180)).toBeCloseTo(1, 9);
        expect(after.mean).toBeGreaterThanOrEqual(0);
        expect(after.mean).toBeLessThan(360);
      }),
    );
  });

  it('refuses what has no mean', () => {
    expect(() => circularMean([])).toThrow(/^angles:/);
    expect(() => circularMean([NaN])).toThrow(/^angles:/);
    expect(() => circularMean([1, 2], [1])).toThrow(/^weights:/);
    expect(() => circularMean([1], [-1])).toThrow(/^weights:/);
    expect(() => circularMean([1], [0])).toThrow(/^weights:/);
  });
});
