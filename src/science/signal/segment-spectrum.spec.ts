import * as fc from 'fast-check';
import { expectedPowers, meanOfPowers, randomFrom, type SyntheticBand } from '../../../test/builders/synthetic-spectrum';
import { segmentSpectrum, type MeanSpectrum, type SpectrumSegment } from './segment-spectrum';

const random = randomFrom(1_000_000);
const MINUTE = 16 * 60;

interface Shape {
  readonly centerHz: number;
  readonly bandwidthHz: number;
  /** Of the whole emission, dB. */
  readonly levelDb: number;
  /** Rectangular, or the raised cosine that is some FM stations' mean. */
  readonly kind?: 'flat' | 'round';
}

interface Setting {
  readonly startHz?: number;
  readonly stepHz?: number;
  readonly bins?: number;
  readonly averages?: number;
  readonly noise?: Partial<SyntheticBand>;
}

/** Mean spectrum of a minute with emissions of known power, center and width. */
function aMinute(
  shapes: readonly Shape[],
  { startHz = 87e6, stepHz = 25_000, bins = 841, averages = MINUTE, noise = {} }: Setting = {},
): MeanSpectrum {
  const powers = expectedPowers({ bins, averages, noiseDb: -110, ...noise });
  for (const shape of shapes) {
    const density = Array.from({ length: bins }, (_, i) => shareOf(shape, startHz + (i - 0.5) * stepHz, startHz + (i + 0.5) * stepHz));
    density.forEach((share, i) => (powers[i] = (powers[i] as number) + share * 10 ** (shape.levelDb / 10)));
  }
  const meanDb = powers.map((power) => 10 * Math.log10(power * meanOfPowers(random, averages)));
  return { startHz, stepHz, rbwHz: stepHz, meanDb, averages, detector: 'rms', trace: 'clearwrite' };
}

/** Share of the emission's power between two frequencies: of a rectangle, or of 1 + cos over its width. */
function shareOf({ centerHz, bandwidthHz, kind = 'round' }: Shape, fromHz: number, toHz: number): number {
  const place = (hz: number): number => Math.max(-0.5, Math.min(0.5, (hz - centerHz) / bandwidthHz));
  const sum = (x: number): number => (kind === 'flat' ? x : x + Math.sin(2 * Math.PI * x) / (2 * Math.PI));
  return sum(place(toHz)) - sum(place(fromHz));
}

const fm = (centerHz: number, levelDb: number): Shape => ({ centerHz, bandwidthHz: 200_000, levelDb });
const only = (segments: readonly SpectrumSegment[]): SpectrumSegment => {
  expect(segments).toHaveLength(1);
  return segments[0] as SpectrumSegment;
};

describe('segmentSpectrum', () => {
  it('measures an FM station: center within 1 kHz, power within 0.1 dB, bandwidth within a bin', () => {
    const segment = only(segmentSpectrum(aMinute([fm(98.507e6, -70)])));
    expect(Math.abs(segment.centerHz - 98.507e6)).toBeLessThan(1000);
    expect(Math.abs(segment.centerHz - 98.507e6)).toBeLessThan(4 * segment.centerUncertaintyHz);
    expect(Math.abs(segment.levelDb + 70)).toBeLessThan(0.1);
    // 99 % of 1 + cos lie within ±x of its half width with x + sin(πx)/π = 0.99: x = 0.8169.
    expect(Math.abs(segment.bandwidthHz - 0.8169 * 200_000)).toBeLessThan(25_000);
    // 1 + cos is 20 dB down where cos(πx) = −0.98: x = 0.9362.
    expect(Math.abs((segment.width20Hz as number) - 0.9362 * 200_000)).toBeLessThan(25_000);
    expect(segment.snrDb).toBeCloseTo(segment.peakDb + 110, 0);
    expect(segment.truncated).toBe(false);
  });

  it('divides FM stations that are 200 kHz apart, and states each one’s center and power', () => {
    const stations = [fm(98.0e6, -70), fm(98.2e6, -75), fm(98.4e6, -72)];
    const segments = segmentSpectrum(aMinute(stations));
    expect(segments).toHaveLength(3);
    segments.forEach((segment, i) => {
      expect(Math.abs(segment.centerHz - (stations[i] as Shape).centerHz)).toBeLessThan(10_000);
      expect(Math.abs(segment.levelDb - (stations[i] as Shape).levelDb)).toBeLessThan(0.5);
    });
  });

  it('finds channels of 12.5 kHz side by side', () => {
    const channels = [150e6, 150.025e6, 151.3e6].map((centerHz) => ({
      centerHz,
      bandwidthHz: 11_000,
      levelDb: -85,
      kind: 'flat' as const,
    }));
    const segments = segmentSpectrum(aMinute(channels, { startHz: 149e6, stepHz: 12_500, bins: 400 }));
    expect(segments.map(({ centerHz }) => Math.round(centerHz / 12_500))).toEqual([12_000, 12_002, 12_104]);
    segments.forEach((segment) => {
      expect(segment.centerUncertaintyHz).toBeCloseTo(12_500 / Math.sqrt(12), 3);
      expect(Math.abs(segment.levelDb + 85)).toBeLessThan(0.5);
    });
  });

  it('keeps a television channel whole, a deep notch in it notwithstanding', () => {
    const minute = aMinute([{ centerHz: 498e6, bandwidthHz: 7.6e6, levelDb: -60, kind: 'flat' }], {
      startHz: 480e6,
      stepHz: 100_000,
      bins: 400,
    });
    for (let i = 195; i < 200; i++) minute.meanDb[i] = (minute.meanDb[i] as number) - 25;
    const segment = only(segmentSpectrum(minute));
    expect(Math.abs(segment.bandwidthHz - 0.99 * 7.6e6)).toBeLessThan(200_000);
    expect(Math.abs(segment.centerHz - 498e6)).toBeLessThan(150_000);
    expect(segment.levelDb).toBeCloseTo(-60 + 10 * Math.log10(71 / 76), 0);
  });

  it('cannot see beyond the edge of the band, and says so', () => {
    const segment = only(segmentSpectrum(aMinute([fm(87.05e6, -70)])));
    expect(segment).toMatchObject({ truncated: true, width20Hz: null, firstBin: 0 });
    expect(segment.centerUncertaintyHz).toBe(segment.bandwidthHz / 2);
    expect(Math.abs(segment.centerHz - 87.05e6)).toBeLessThan(2 * segment.centerUncertaintyHz);
  });

  it('measures no width at −20 dB where the signal does not stand 20 dB above the floor', () => {
    expect(only(segmentSpectrum(aMinute([fm(100e6, -90)]))).width20Hz).toBeNull();
  });

  it('finds what is on the air for three visits of sixty', () => {
    // 20 dB over the floor for 5 % of the minute: the mean lies 10·log10(1 + 0.05·100) = 7.8 dB over it.
    const segment = only(
      segmentSpectrum(aMinute([{ centerHz: 100e6, bandwidthHz: 25_000, levelDb: -90 + 10 * Math.log10(0.05), kind: 'flat' }])),
    );
    expect(Math.abs(segment.snrDb - 7.8)).toBeLessThan(0.8);
  });

  it('corrects the power for bins that overlap', () => {
    const minute = aMinute([fm(98e6, -70)], { stepHz: 12_500, bins: 1681 });
    const oversampled = { ...minute, rbwHz: 25_000 };
    expect(only(segmentSpectrum(oversampled)).levelDb).toBeCloseTo(only(segmentSpectrum(minute)).levelDb - 10 * Math.log10(2), 6);
  });

  it('follows a receiver whose floor steps from piece to piece', () => {
    const minute = aMinute([fm(90e6, -80), fm(104.9e6, -75)], { averages: 1000 });
    for (let i = 640; i < 841; i++) minute.meanDb[i] = 10 * Math.log10(10 ** ((minute.meanDb[i] as number) / 10) + 10 ** (-102 / 10));
    const segments = segmentSpectrum(minute).filter(({ snrDb }) => snrDb >= 8);
    expect(segments.map(({ centerHz }) => Math.round(centerHz / 100_000))).toEqual([900, 1049]);
    expect(Math.abs((segments[1] as SpectrumSegment).levelDb + 75)).toBeLessThan(0.3);
  });

  it('finds nothing in noise', () => {
    for (let minute = 0; minute < 30; minute++) expect(segmentSpectrum(aMinute([], { noise: { riseDb: 6 } }))).toEqual([]);
  });

  it('finds an emission wherever it lies, and moves with it', () => {
    const level = fc.double({ min: -92, max: -40, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 87.3e6, max: 107.7e6, noNaN: true }),
        level,
        fc.integer({ min: 5, max: 200 }),
        (centerHz, levelDb, visits) => {
          const segment = only(segmentSpectrum(aMinute([fm(centerHz, levelDb)], { averages: 16 * visits })));
          expect(Math.abs(segment.centerHz - centerHz)).toBeLessThan(12_500);
          expect(Math.abs(segment.levelDb - levelDb)).toBeLessThan(0.8);
          expect(segment.firstBin).toBeLessThanOrEqual(segment.lastBin);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('bears any spectrum: segments in order, inside the band, with numbers', () => {
    const anything = fc.float64Array({ minLength: 1, maxLength: 300, min: -250, max: 250, noNaN: true });
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 10_000 }), fc.constantFrom(87e6, 150e6, 498e6), (meanDb, averages, startHz) => {
        const copy = meanDb.slice();
        const segments = segmentSpectrum({ ...aMinute([]), startHz, meanDb, averages });
        expect(meanDb).toEqual(copy);
        let before = -1;
        for (const segment of segments) {
          expect(segment.firstBin).toBeGreaterThan(before);
          before = segment.lastBin;
          for (const value of [
            segment.centerHz,
            segment.centerUncertaintyHz,
            segment.bandwidthHz,
            segment.levelDb,
            segment.peakDb,
            segment.snrDb,
          ]) {
            expect(Number.isFinite(value)).toBe(true);
          }
          expect(segment.bandwidthHz).toBeGreaterThan(0);
        }
        expect(before).toBeLessThan(meanDb.length);
      }),
    );
  });

  it('does not divide a flat wide emission where three power samples make its valleys', () => {
    for (let i = 0; i < 50; i++) {
      const wide = aMinute([{ centerHz: 942e6, bandwidthHz: 20e6, levelDb: -70, kind: 'flat' }], {
        startHz: 800e6,
        stepHz: 1e6,
        bins: 300,
        averages: 3,
      });
      expect(segmentSpectrum(wide).filter(({ centerHz }) => Math.abs(centerHz - 942e6) < 10e6)).toHaveLength(1);
    }
  });

  it.each([
    ['startHz', { startHz: -1 }],
    ['stepHz', { stepHz: 0 }],
    ['rbwHz', { rbwHz: NaN }],
    ['averages', { averages: 0 }],
    ['levels', { meanDb: new Float64Array(0) }],
    ['levels', { meanDb: Float64Array.from([1, NaN, 2]) }],
  ] as const)('refuses a bad %s by name', (name, bad) => {
    expect(() => segmentSpectrum({ ...aMinute([]), ...bad })).toThrow(new RegExp(`^${name}:`));
  });
});
