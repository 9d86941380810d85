import * as fc from 'fast-check';
import { frequencyDeviation } from './frequency-deviation';

describe('the deviation of a frequency', () => {
  it('is measured less assigned, and no violation where the tolerance is just met', () => {
    expect(frequencyDeviation(99_999_000, 100e6, 800, 100)).toEqual({ offsetHz: -1000, excessHz: 0, violates: false });
    expect(frequencyDeviation(99_998_999, 100e6, 800, 100)).toEqual({ offsetHz: -1001, excessHz: 1, violates: true });
  });

  it('is the same on both sides, and less certain a violation the less certain the measurement', () => {
    const hertz = fc.double({ min: 0, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(hertz, hertz, hertz, hertz, (offset, tolerance, u, more) => {
        const excess = (off: number, uncertainty: number): number => frequencyDeviation(1e8 + off, 1e8, tolerance, uncertainty).excessHz;
        expect(excess(offset, u)).toBeCloseTo(excess(-offset, u), 6);
        expect(excess(offset, u + more)).toBeLessThanOrEqual(excess(offset, u));
      }),
    );
  });

  it.each([
    ['measuredHz', [NaN, 1, 1, 1]],
    ['assignedHz', [1, Infinity, 1, 1]],
    ['toleranceHz', [1, 1, -1, 1]],
    ['uncertaintyHz', [1, 1, 1, -1]],
  ] as const)('refuses a bad %s', (name, [measured, assigned, tolerance, u]) => {
    expect(() => frequencyDeviation(measured, assigned, tolerance, u)).toThrow(`${name}: `);
  });
});
