import {
  amplitudeModulated,
  frequencyModulated,
  multiCarrier,
  music,
  spectrumOf,
  speech,
  symbols,
  type Signal,
} from '../../../test/builders/modulated-signal';
import { randomFrom } from '../../../test/builders/synthetic-spectrum';
import { modulationClass, type ModulationClass } from './modulation-class';

const SAMPLES = 1 << 16;
const random = randomFrom(54);
const VOICE_RATE = 48_000;

/** Made by their modulation, so that no form is put in. The deviation of speech is 2.5 kHz at its peaks. */
const SIGNALS: Readonly<Record<string, () => Signal>> = {
  am: () => amplitudeModulated(speech(SAMPLES, VOICE_RATE, random), VOICE_RATE, 0.35),
  'narrow-fm': () =>
    frequencyModulated(
      speech(SAMPLES, VOICE_RATE, random).map((value) => 0.4 * value),
      VOICE_RATE,
      2500,
    ),
  'fm-broadcast': () =>
    frequencyModulated(
      music(SAMPLES, 600_000, random).map((value) => 0.4 * value),
      600_000,
      75_000,
    ),
  // Four levels of ±1,944 Hz at 4,800 Bd, as professional mobile radio sends them.
  digital: () => frequencyModulated(symbols(SAMPLES, 10, 4, 0.3, random), VOICE_RATE, 1944),
  ofdm: () => multiCarrier(SAMPLES, 1e6, 400_000, random),
};
const made = new Map<string, Signal>();

/** At 40 dB over the noise, by a transform of so many values. */
function classOf(name: string, values: number, change: Partial<Parameters<typeof modulationClass>[0]> = {}): ModulationClass {
  const signal = made.get(name) ?? (SIGNALS[name] as () => Signal)();
  made.set(name, signal);
  const { powers, stepHz, rbwHz } = spectrumOf(signal, values);
  const levels = powers.map((power) => 10 * Math.log10(1e4 * Math.max(power, 1e-4) + 1));
  return modulationClass({ levels, noiseDb: 0, stepHz, rbwHz, averages: 100, ...change });
}

const widthsOf = (found: ModulationClass, rateHz: number, values: number): number =>
  found.kind ? found.shape.widthHz / ((1.5 * rateHz) / values) : NaN;

describe('modulationClass', () => {
  it.each([
    ['am', 1024],
    ['am', 256],
    ['narrow-fm', 1024],
    ['narrow-fm', 256],
    ['fm-broadcast', 512],
    ['fm-broadcast', 128],
    ['digital', 512],
    ['digital', 128],
    ['ofdm', 256],
    ['ofdm', 64],
  ])('knows %s by its form, through %p values', (name, values) => {
    const found = classOf(name, values);
    expect(found.kind).toBe(name);
    expect(found.kind && found.confidence).toBeGreaterThan(0.5);
  });

  it('is never surer than the resolution allows', () => {
    for (const name of Object.keys(SIGNALS)) {
      for (const [values, rateHz] of [32, 64, 128, 256, 512].map((n) => [n, (made.get(name) as Signal).rateHz] as const)) {
        const found = classOf(name, values);
        if (!found.kind) continue;
        const widths = widthsOf(found, rateHz, values);
        const most = widths >= 50 ? 0.95 : widths >= 20 ? 0.85 : widths >= 10 ? 0.7 : widths >= 5 ? 0.5 : 0.3;
        expect(found.confidence).toBeLessThanOrEqual(most + 1e-9);
      }
    }
  });

  it('takes a line for a carrier only behind a narrow filter', () => {
    const line = (rbwHz: number): ModulationClass =>
      modulationClass({ levels: [0, 0, 0, 34, 40, 34, 0, 0, 0, 0], noiseDb: 0, stepHz: rbwHz / 1.5, rbwHz, averages: 100 });
    expect(line(100)).toMatchObject({ kind: 'carrier', confidence: 0.9 });
    expect(line(1000)).toMatchObject({ kind: 'carrier', confidence: 0.5 });
    expect(line(10_000)).toMatchObject({ kind: null, why: expect.stringMatching(/as narrow as the filter/) as string });
  });

  it('says nothing of one or two bins, of little signal and of few averages', () => {
    const one = { levels: [0, 0, 40, 0, 0], noiseDb: 0, stepHz: 1000, averages: 100 };
    expect(modulationClass(one)).toMatchObject({ kind: null, why: expect.stringMatching(/One or two bins/) as string });
    expect(modulationClass({ ...one, levels: [0, 0, 40, 40, 0] })).toMatchObject({ kind: null });
    expect(modulationClass({ ...one, levels: [0, 0, 0, 0] })).toMatchObject({ kind: null, why: expect.stringMatching(/20 dB/) as string });
    expect(classOf('ofdm', 64, { noiseDb: 25 })).toMatchObject({ kind: null, why: expect.stringMatching(/20 dB/) as string });
    expect(classOf('ofdm', 64, { averages: 16 })).toMatchObject({ kind: null, why: expect.stringMatching(/30 are needed/) as string });
  });

  it('refuses what is no trace', () => {
    const trace = { levels: [0, 40, 40, 0], noiseDb: 0, stepHz: 1000, averages: 100 };
    expect(() => modulationClass({ ...trace, levels: [1] })).toThrow(/^levels:/);
    expect(() => modulationClass({ ...trace, levels: [1, NaN] })).toThrow(/^levels:/);
    expect(() => modulationClass({ ...trace, noiseDb: NaN })).toThrow(/^noiseDb:/);
    expect(() => modulationClass({ ...trace, stepHz: 0 })).toThrow(/^stepHz:/);
    expect(() => modulationClass({ ...trace, rbwHz: -1 })).toThrow(/^rbwHz:/);
    expect(() => modulationClass({ ...trace, averages: 0.5 })).toThrow(/^averages:/);
  });
});
