import * as fc from 'fast-check';
import { randomFrom, syntheticSweep, type SyntheticBand } from '../../../test/builders/synthetic-spectrum';
import { detectSweep, type DetectableSweep, type SweepDetection } from './detect-sweep';

const random = randomFrom(87_108);

function aSweep(levels: Int16Array, more: Partial<DetectableSweep> = {}): DetectableSweep {
  return { startHz: 87e6, stepHz: 25_000, rbwHz: 25_000, averages: 16, detector: 'rms', trace: 'clearwrite', levels, ...more };
}

const detect = (band: SyntheticBand, more: Partial<DetectableSweep> = {}): SweepDetection =>
  detectSweep(aSweep(syntheticSweep(band, random), { averages: band.averages, ...more }));

const spans = ({ sightings }: SweepDetection): string => sightings.map(({ firstBin, lastBin }) => `${firstBin}-${lastBin}`).join(' ');

describe('detectSweep', () => {
  it('finds an FM station in 841 bins, with its level and its height over the floor', () => {
    const found = detect({ bins: 841, averages: 16, noiseDb: -110, emissions: [{ firstBin: 400, lastBin: 406, snrDb: 30 }] });
    expect(spans(found)).toBe('400-406');
    expect(found).toMatchObject({ thresholdOnDb: 8, thresholdOffDb: 5, method: 'fcme', uncertain: false });
    const [sighting] = found.sightings as [SweepDetection['sightings'][0]];
    // Highest of seven means of 16 powers: 1.5 dB over their mean, ± 0.8 dB.
    expect(Math.abs(sighting.peakDb - -80 - 1.5)).toBeLessThan(2.5);
    expect(sighting.snrDb).toBeCloseTo(sighting.peakDb - found.floorDb, 6);
  });

  it('finds narrow channels of 12.5 kHz beside each other on a falling floor', () => {
    const emissions = [100, 102, 500, 1200, 2800].map((bin) => ({ firstBin: bin, lastBin: bin, snrDb: 25 }));
    const found = detect(
      { bins: 2960, averages: 16, noiseDb: -115, riseDb: -4, emissions },
      { startHz: 137e6, stepHz: 12_500, rbwHz: 12_500 },
    );
    expect(spans(found)).toBe('100-100 102-102 500-500 1200-1200 2800-2800');
  });

  it('finds every station of a city where half of the bins are occupied, and nothing else', () => {
    const emissions = Array.from({ length: 52 }, (_, i) => ({ firstBin: 16 * i + 2, lastBin: 16 * i + 9, snrDb: 15 + ((i * 7) % 45) }));
    for (let sweep = 0; sweep < 10; sweep++) {
      const { sightings } = detect({ bins: 841, averages: 16, noiseDb: -110, emissions });
      for (const { firstBin, lastBin } of emissions) {
        expect(sightings.some((sighting) => sighting.firstBin <= lastBin && sighting.lastBin >= firstBin)).toBe(true);
      }
      for (const sighting of sightings) {
        expect(emissions.some(({ firstBin, lastBin }) => sighting.firstBin <= lastBin && sighting.lastBin >= firstBin)).toBe(true);
      }
    }
  });

  it.each([
    [1, 1e-4],
    [2, 1e-4],
    [1, 1e-2],
  ])('raises as many false alarms as stated: %p averages, %p a bin', (averages, falseAlarm) => {
    const bins = 4000;
    const sweeps = 60;
    let hot = 0;
    for (let i = 0; i < sweeps; i++) {
      const levels = syntheticSweep({ bins, averages, noiseDb: -100 }, random);
      const { floorDb, thresholdOnDb } = detectSweep(aSweep(levels, { averages }), { falseAlarm, marginDb: 0 });
      hot += levels.filter((level) => level / 100 > floorDb + thresholdOnDb).length;
    }
    const expected = bins * sweeps * falseAlarm;
    expect(Math.abs(hot - expected)).toBeLessThan(5 * Math.sqrt(expected) + 0.05 * expected);
  });

  it('raises the stated false alarms on held traces too', () => {
    const holdCount = 10;
    const bins = 4000;
    let hot = 0;
    for (let i = 0; i < 20; i++) {
      const held = new Int16Array(bins).fill(-32768);
      for (let k = 0; k < holdCount; k++)
        syntheticSweep({ bins, averages: 1, noiseDb: -100 }, random).forEach(
          (level, bin) => (held[bin] = Math.max(held[bin] as number, level)),
        );
      const { floorDb, thresholdOnDb } = detectSweep(aSweep(held, { averages: 1, trace: 'maxhold', holdCount }), {
        falseAlarm: 1e-3,
        marginDb: 0,
      });
      hot += held.filter((level) => level / 100 > floorDb + thresholdOnDb).length;
    }
    expect(Math.abs(hot - 80)).toBeLessThan(5 * Math.sqrt(80) + 4);
  });

  it('goes 8 dB over the median where a hold does not say of how many traces', () => {
    const found = detect(
      { bins: 841, averages: 16, noiseDb: -100, emissions: [{ firstBin: 9, lastBin: 12, snrDb: 30 }] },
      { trace: 'maxhold' },
    );
    expect(found).toMatchObject({ method: 'median', thresholdOnDb: 8, thresholdOffDb: 5 });
    expect(spans(found)).toBe('9-12');
  });

  it('finds a carrier even in two bins, and says that the floor is uncertain', () => {
    const found = detectSweep(aSweep(Int16Array.from([-11_000, -6_000])));
    expect(spans(found)).toBe('1-1');
    expect(found.uncertain).toBe(true);
  });

  it('asks more of a carrier where the floor is known from few bins', () => {
    const few = detect({ bins: 12, averages: 1, noiseDb: -100 });
    const many = detect({ bins: 4000, averages: 1, noiseDb: -100 });
    expect(few.thresholdOnDb).toBeGreaterThan(many.thresholdOnDb + 1);
  });

  it('finds nothing in a band without any contrast', () => {
    expect(detectSweep(aSweep(new Int16Array(500).fill(-9000))).sightings).toEqual([]);
    expect(detectSweep(aSweep(new Int16Array(1).fill(0))).sightings).toEqual([]);
  });

  it('joins what lies within a quarter of the raster', () => {
    const levels = new Int16Array(400).fill(-10_000);
    levels.set([-7000, -10_000, -7000], 50);
    expect(spans(detectSweep(aSweep(levels), { rasterHz: 100_000 }))).toBe('50-52');
    expect(spans(detectSweep(aSweep(levels), { rasterHz: 75_000 }))).toBe('50-50 52-52');
  });

  it('drops a weak line narrower than the receiver can make it', () => {
    const levels = new Int16Array(400).fill(-10_000);
    levels[50] = -9000;
    levels[80] = -8000;
    expect(spans(detectSweep(aSweep(levels, { stepHz: 1000, rbwHz: 10_000 })))).toBe('80-80');
  });

  it('is a pure function: shifted levels give the same sightings, shifted', () => {
    fc.assert(
      fc.property(
        fc.record({
          bins: fc.integer({ min: 2, max: 400 }),
          averages: fc.integer({ min: 1, max: 40 }),
          seed: fc.nat(),
          shift: fc.integer({ min: -8000, max: 8000 }),
        }),
        ({ bins, averages, seed, shift }) => {
          const levels = syntheticSweep(
            { bins, averages, noiseDb: -80, emissions: [{ firstBin: 1, lastBin: Math.min(3, bins - 1), snrDb: 25 }] },
            randomFrom(seed),
          );
          const copy = levels.slice();
          const found = detectSweep(aSweep(levels, { averages }));
          expect(levels).toEqual(copy);
          expect(detectSweep(aSweep(levels, { averages }))).toEqual(found);
          const moved = detectSweep(
            aSweep(
              levels.map((level) => level + shift),
              { averages },
            ),
          );
          expect(spans(moved)).toBe(spans(found));
          expect(moved.floorDb).toBeCloseTo(found.floorDb + shift / 100, 6);
        },
      ),
    );
  });

  it('gives sightings in order, inside the band, hot, and with their own peak, whatever the levels are', () => {
    fc.assert(
      fc.property(fc.int16Array({ minLength: 1, maxLength: 300 }), fc.integer({ min: 1, max: 100 }), (levels, averages) => {
        const { sightings, floorDb, slopeDbPerBin, thresholdOnDb } = detectSweep(aSweep(levels, { averages }));
        let before = -1;
        for (const { firstBin, lastBin, peakDb, snrDb } of sightings) {
          expect(firstBin).toBeGreaterThan(before);
          expect(lastBin).toBeGreaterThanOrEqual(firstBin);
          expect(peakDb).toBe(Math.max(...levels.subarray(firstBin, lastBin + 1)) / 100);
          expect(snrDb).toBeGreaterThan(-Infinity);
          before = lastBin;
        }
        expect(before).toBeLessThan(levels.length);
        const isHot = (level: number, bin: number): boolean => level / 100 > floorDb + slopeDbPerBin * bin + thresholdOnDb;
        expect(sightings.length > 0).toBe(levels.some(isHot));
      }),
    );
  });

  it.each([
    ['startHz', { startHz: 0 }],
    ['stepHz', { stepHz: NaN }],
    ['stepHz', { stepHz: -25_000 }],
    ['rbwHz', { rbwHz: Infinity }],
    ['averages', { averages: 0.5 }],
    ['levels', { levels: new Int16Array(0) }],
  ] as const)('refuses a bad %s by name: %p', (name, bad) => {
    const call = (): unknown => detectSweep(aSweep(new Int16Array(10), bad));
    expect(call).toThrow(RangeError);
    expect(call).toThrow(new RegExp(`^${name}:`));
  });
});
