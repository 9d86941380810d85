import * as fc from 'fast-check';
import { interceptProbability } from './intercept-probability';

describe('interceptProbability', () => {
  it('is certain for what lasts from one visit to the next', () => {
    expect(interceptProbability(1, 0, 1)).toBe(1);
    expect(interceptProbability(5, 1, 2, 3)).toBe(1);
  });

  it('grows with each repetition, by what the others have left', () => {
    const shares = fc.double({ min: 0, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(shares, shares, fc.integer({ min: 1, max: 1000 }), (message, dwell, repeats) => {
        const once = interceptProbability(message, dwell, 2);
        const before = interceptProbability(message, dwell, 2, repeats);
        expect(interceptProbability(message, dwell, 2, repeats + 1)).toBeCloseTo(before + (1 - before) * once, 12);
      }),
    );
  });

  it('refuses negative durations and no revisit', () => {
    expect(() => interceptProbability(-1, 0, 1)).toThrow(/^messageS:/);
    expect(() => interceptProbability(1, NaN, 1)).toThrow(/^dwellS:/);
    expect(() => interceptProbability(1, 0, 0)).toThrow(/^revisitS:/);
    expect(() => interceptProbability(1, 0, 1, 0.5)).toThrow(/^repeats:/);
  });
});
