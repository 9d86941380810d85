import * as fc from 'fast-check';
import { interpolatedFactor } from './antenna-factor-table';

const FACTORS = [
  [100e6, 10],
  [200e6, 16],
  [800e6, 22],
] as const;

describe('interpolatedFactor', () => {
  it('is the calibrated one at the points, and halfway in the logarithm between them', () => {
    for (const [frequency, factor] of FACTORS) expect(interpolatedFactor(FACTORS, frequency)).toBeCloseTo(factor, 12);
    expect(interpolatedFactor(FACTORS, 400e6)).toBeCloseTo(19, 12);
  });

  it('is that of the nearest point beyond them', () => {
    expect(interpolatedFactor(FACTORS, 50e6)).toBe(10);
    expect(interpolatedFactor(FACTORS, 2e9)).toBe(22);
  });

  it('is exact for an antenna of constant gain: 20 dB a decade', () => {
    const constantGain = [30e6, 300e6, 3e9].map((hz) => [hz, 20 * Math.log10(hz / 1e6) - 29.77] as const);
    fc.assert(
      fc.property(fc.double({ min: 30e6, max: 3e9, noNaN: true }), (frequency) =>
        expect(interpolatedFactor(constantGain, frequency)).toBeCloseTo(20 * Math.log10(frequency / 1e6) - 29.77, 9),
      ),
    );
  });

  it('refuses no points and no frequency', () => {
    expect(() => interpolatedFactor([], 1e8)).toThrow(/^factors:/);
    expect(() => interpolatedFactor(FACTORS, 0)).toThrow(/^frequency:/);
  });
});
