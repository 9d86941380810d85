import * as fc from 'fast-check';
import {
  galacticNoiseFigure,
  manMadeNoiseFigure,
  noiseDeciles,
  noiseDeviation,
  noiseFieldStrength,
  noisePower,
  systemNoiseFigure,
} from './radio-noise';

describe('radio noise', () => {
  // The table of docs/science.md 4.4, computed from c − d·log f.
  it.each([
    ['city', [35.9, 29.7, 21.4, 16.5, 13.1, 10.4]],
    ['residential', [31.6, 25.4, 17.1, 12.2, 8.8, 6.1]],
    ['rural', [26.3, 20.1, 11.8, 6.9, 3.5, 0.8]],
    ['quiet-rural', [11.4, 5.0, -3.6, -8.6, -12.2, -15.0]],
  ] as const)('of a %s is that of the table', (environment, expected) => {
    [30, 50, 100, 150, 200, 250].forEach((mhz, i) => {
      expect(Math.abs(manMadeNoiseFigure(mhz * 1e6, environment) - (expected[i] as number))).toBeLessThanOrEqual(0.051);
    });
  });

  it('of the galaxy raises a quiet place by 1.0 dB at 100 MHz and 3.2 dB at 50 MHz, with a receiver of 12 dB', () => {
    for (const [mhz, rise] of [
      [100, 1.0],
      [50, 3.2],
    ] as const) {
      const manMade = manMadeNoiseFigure(mhz * 1e6, 'quiet-rural');
      const with_ = systemNoiseFigure([manMade, galacticNoiseFigure(mhz * 1e6)], 12);
      expect(with_ - systemNoiseFigure([manMade], 12)).toBeCloseTo(rise, 1);
    }
  });

  it('of a system is that of its receiver behind an antenna at room temperature, and never less than what the antenna hears', () => {
    expect(systemNoiseFigure([0], 10)).toBeCloseTo(10, 9);
    const figures = fc.double({ min: -20, max: 60, noNaN: true });
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 4 }), fc.double({ min: 0, max: 30, noNaN: true }), (external, receiver) => {
        const total = systemNoiseFigure(external, receiver);
        for (const part of external) expect(total).toBeGreaterThanOrEqual(part - 1e-9);
      }),
    );
  });

  it('rises by 10 dB with ten times the bandwidth, as power and as field', () => {
    expect(noisePower(10, 25_000) - noisePower(10, 2500)).toBeCloseTo(10, 9);
    expect(noiseFieldStrength(10, 1e8, 25_000) - noiseFieldStrength(10, 1e8, 2500)).toBeCloseTo(10, 9);
  });

  it('varies from day to day by the deciles over 1.28', () => {
    expect(noiseDeviation('city').above).toBeCloseTo(11 / 1.28, 9);
    expect(noiseDeviation('city').below).toBeCloseTo(6.7 / 1.28, 9);
  });

  it('has the deciles of P.372, those of the galaxy 2 dB', () => {
    expect(noiseDeciles('residential')).toEqual({ upper: 10.6, lower: 5.3 });
    expect(noiseDeciles('galactic')).toEqual({ upper: 2, lower: 2 });
  });

  it.each([
    [0.29e6, 1],
    [0.3e6, 0],
    [250e6, 0],
    [251e6, 1],
  ])('cautions where a line is continued: at %p Hz %p times', (frequency, times) => {
    const cautions: string[] = [];
    const caution = (sentence: string): number => cautions.push(sentence);
    manMadeNoiseFigure(frequency, 'city', caution);
    galacticNoiseFigure(frequency, caution);
    expect(cautions).toHaveLength(2 * times);
  });

  it('refuses what physics does not know', () => {
    expect(() => manMadeNoiseFigure(0, 'city')).toThrow(/^frequencyHz:/);
    expect(() => systemNoiseFigure([], -1)).toThrow(/^noiseFigureDb:/);
    expect(() => systemNoiseFigure([NaN], 10)).toThrow(/^external:/);
    expect(() => noisePower(10, 0)).toThrow(/^bandwidthHz:/);
    expect(() => noiseFieldStrength(10, 1e8, NaN)).toThrow(/^bandwidthHz:/);
    expect(() => noiseFieldStrength(NaN, 1e8, 1)).toThrow(/^figure:/);
  });
});
