import { momentarySpectrum, type Moment } from './momentary-spectrum';
import { randomFor } from './random';
import { reachOf, shareInFilter, type Spectrum } from './spectrum-shape';

const spectrum = (shape: Spectrum['shape'], widthHz: number): Pick<Spectrum, 'shape' | 'widthHz'> => ({ shape, widthHz });

describe('what a filter lets through of an emission', () => {
  /** What rolls off as a raised cosine about ½ adds up to 1 with its neighbor one further: bins spaced by the filter's bandwidth hold all of the power, wherever they lie. */
  it.each([
    ['line', 0],
    ['bell', 11e3],
    ['bell', 180e3],
    ['flat', 8e6],
  ] as const)('adds up to all of its power over the bins: %s of %d Hz', (shape, width) => {
    for (const shift of [0, 3_000, 12_500]) {
      let sum = 0;
      for (let i = -400; i <= 400; i++) sum += shareInFilter(spectrum(shape, width), i * 25e3 + shift, 25e3);
      expect(sum).toBeCloseTo(1, 9);
    }
  });

  it('is all of a carrier in the middle of a bin, half of it midway between two, nothing one bin away', () => {
    const line = spectrum('line', 0);
    expect([0, 12.5e3, 25e3].map((offset) => shareInFilter(line, offset, 25e3))).toEqual([1, expect.closeTo(0.5, 12), 0]);
  });

  it('is rbw/B in the middle of a flat emission, and nothing beyond its reach', () => {
    const flat = spectrum('flat', 8e6);
    expect(shareInFilter(flat, 0, 100e3)).toBeCloseTo(0.1 / 8, 9);
    expect(shareInFilter(flat, reachOf(flat, 100e3), 100e3)).toBeCloseTo(0, 12);
  });

  /** Its width holds 99 %: with a filter that is much narrower, what lies within ±B/2 adds up to that. */
  it('gives angle modulation its width', () => {
    const bell = spectrum('bell', 180e3);
    let within = 0;
    for (let offset = -89.5e3; offset <= 89.5e3; offset += 1e3) within += shareInFilter(bell, offset, 1e3);
    expect(within).toBeGreaterThan(0.985);
    expect(within).toBeLessThan(0.995);
  });
});

describe('what an emission looks like while a sweep looks at it', () => {
  const moment = (changes: Partial<Moment> = {}): Moment => ({
    ...{ t: 0, durationMs: 250, dwellMs: 0.64, isSpeaking: true, random: randomFor(1), ...changes },
  });

  it('is a carrier where nobody speaks', () => {
    const [pause] = momentarySpectrum('fm-voice', 11e3, moment({ isSpeaking: false }));
    expect(pause?.widthHz).toBeLessThan(300);
    expect(momentarySpectrum('am-voice', 6e3, moment({ isSpeaking: false })).map(({ shape }) => shape)).toEqual(['line']);
  });

  it('is at the place of its chirp, round the corner if need be, and all of its span in the longer run', () => {
    const [early] = momentarySpectrum('chirp', 1e6, moment({ t: 0, durationMs: 250, sweepMs: 1_000 }));
    expect(early).toMatchObject({ widthHz: 250e3, shiftHz: -375e3, share: 1 });
    const pieces = momentarySpectrum('chirp', 1e6, moment({ t: 900, durationMs: 250, sweepMs: 1_000 }));
    expect(pieces.map(({ share }) => share)).toEqual([expect.closeTo(0.4, 9), expect.closeTo(0.6, 9)]);
    expect(momentarySpectrum('chirp', 1e6, moment({ sweepMs: 100 }))).toMatchObject([{ widthHz: 1e6, shiftHz: 0, share: 1 }]);
  });

  /** docs/science.md, splitting: 0.6 ms of FM broadcasting have a middle that scatters by 8 to 19 kHz. */
  it('is somewhere else for each moment of a program, and as wide as it is said to be over many', () => {
    const random = randomFor(5);
    const moments = Array.from({ length: 4_000 }, () => momentarySpectrum('fm-broadcast', 180e3, moment({ random }))[0] as Spectrum);
    const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const scatter = Math.sqrt(meanOf(moments.map(({ shiftHz }) => shiftHz ** 2)));
    expect(scatter).toBeGreaterThan(8e3);
    expect(scatter).toBeLessThan(19e3);
    // 99 % of a normal distribution lie within ±2.576 σ.
    const sigma = Math.sqrt(scatter ** 2 + meanOf(moments.map(({ widthHz }) => (widthHz / 5.1516) ** 2)));
    expect(Math.abs((5.1516 * sigma) / 180e3 - 1)).toBeLessThan(0.02);
  });
});
