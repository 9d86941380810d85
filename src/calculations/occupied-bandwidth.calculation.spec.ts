import { occupiedBandwidthCalculation } from './occupied-bandwidth.calculation';

/** docs/science.md 10, T32: a bell of σ = 5 kHz in bins of 10 Hz; −100 dB of noise. */
const GAUSSIAN = Array.from({ length: 8001 }, (_, i) => 10 * Math.log10(Math.exp(-0.5 * (((i - 4000) * 10) / 5000) ** 2) + 1e-10));

describe('the calculation occupied-bandwidth', () => {
  it('gives both edges and the width: T32', () => {
    const answer = occupiedBandwidthCalculation.answer({ startHz: 100e6 - 40_000, stepHz: 10, levels: GAUSSIAN, noiseDb: -100 });
    expect(answer).toEqual({
      lowHz: expect.closeTo(100e6 - 12_879, -1) as number,
      highHz: expect.closeTo(100e6 + 12_879, -1) as number,
      bandwidthHz: expect.closeTo(25_758, -1) as number,
      assumed: { beta: 0.01 },
    });
  });

  it('gives 0.99 of a rectangle, to the ends of a trace that holds nothing else: T33', () => {
    const levels = new Array<number>(1601).fill(-20);
    const answer = occupiedBandwidthCalculation.answer({ startHz: 1e6, stepHz: 10, levels, noiseDb: -120, beta: 0.01 });
    expect(answer).toMatchObject({
      bandwidthHz: expect.closeTo(15_850, -1) as number,
      cautions: [expect.stringMatching(/end of the trace/)],
    });
  });

  it('answers its example', () => {
    expect(occupiedBandwidthCalculation.answer(occupiedBandwidthCalculation.example)).toMatchObject({
      bandwidthHz: expect.closeTo(25_758, -2) as number,
    });
  });

  it('has none, and says why, where the signal is weak or the bins are wide', () => {
    const levels = GAUSSIAN.map((level) => Math.max(level, -15));
    expect(occupiedBandwidthCalculation.answer({ startHz: 1e6, stepHz: 10, levels, noiseDb: -15 })).toMatchObject({
      bandwidthHz: null,
      lowHz: null,
      why: expect.stringMatching(/20 dB/) as string,
    });
    const coarse = GAUSSIAN.filter((_, i) => i % 500 === 0);
    expect(occupiedBandwidthCalculation.answer({ startHz: 1e6, stepHz: 5000, levels: coarse, noiseDb: -100 })).toMatchObject({
      bandwidthHz: null,
      why: expect.stringMatching(/resolution bandwidths/) as string,
    });
  });

  it.each([
    ['levels', { startHz: 1e6, stepHz: 10, levels: [-20], noiseDb: -100 }],
    ['stepHz', { startHz: 1e6, stepHz: -10, levels: [-20, -20], noiseDb: -100 }],
    ['beta', { startHz: 1e6, stepHz: 10, levels: [-20, -20], noiseDb: -100, beta: 0 }],
    ['noiseDb', { startHz: 1e6, stepHz: 10, levels: [-20, -20] }],
  ])('refuses a wrong %s', (argument, input) => {
    expect(occupiedBandwidthCalculation.answer(input)).toMatchObject({ error: { argument } });
  });
});
