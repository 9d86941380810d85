import * as fc from 'fast-check';
import { randomFrom, syntheticLevels, syntheticSweep, type SyntheticBand } from '../../../test/builders/synthetic-spectrum';
import { estimateNoiseFloor, type NoiseFloor, type NoiseFloorOptions } from './noise-floor';

const options = (averages: number, more: Partial<NoiseFloorOptions> = {}): NoiseFloorOptions => ({
  averages,
  detector: 'rms',
  trace: 'clearwrite',
  stepHz: 25_000,
  ...more,
});

const random = randomFrom(20_260_701);

/** Mean error at the first and at the last bin over many sweeps, dB. */
function biasOf(band: SyntheticBand, sweeps = 40): { first: number; last: number; floors: NoiseFloor[] } {
  const floors = Array.from({ length: sweeps }, () => estimateNoiseFloor(syntheticSweep(band, random), options(band.averages)));
  const mean = (values: number[]): number => values.reduce((a, b) => a + b) / sweeps;
  return {
    first: mean(floors.map((floor) => floor.floorDb)) - band.noiseDb,
    last: mean(floors.map((floor) => floor.floorDb + floor.slopeDbPerBin * (band.bins - 1))) - band.noiseDb - (band.riseDb ?? 0),
    floors,
  };
}

/** FM band of a city: stations of 200 kHz in 25 kHz bins, 10 to 54 dB over the noise. */
const city = (bins: number, everyBins: number): SyntheticBand['emissions'] =>
  Array.from({ length: Math.floor(bins / everyBins) }, (_, i) => ({
    firstBin: i * everyBins + 2,
    lastBin: i * everyBins + 9,
    snrDb: 10 + ((i * 7) % 45),
  }));

describe('the noise floor', () => {
  it.each([1, 2, 4, 8, 16, 64, 1000])('of %p averages is found without bias', (averages) => {
    const { first, last, floors } = biasOf({ bins: 4000, averages, noiseDb: -110 });
    // Standard error of the mean of 40 sweeps of 4,000 bins, 4.34/√(M·160,000) dB, five times over; in the middle, as the ends also swing with the slope.
    expect(Math.abs(first + last) / 2).toBeLessThan((5 * 4.34) / Math.sqrt(averages * 160_000) + 0.003);
    expect(floors.every((floor) => !floor.uncertain && floor.method === 'fcme')).toBe(true);
  });

  it.each([63, 841])('is found without bias in %p bins', (bins) => {
    const { first, last } = biasOf({ bins, averages: 4, noiseDb: -95 }, 100);
    // Standard error of the mean of 100 sweeps, 4.34/√(4·6300) = 0.027 dB for 63 bins, four times over.
    expect(Math.abs(first + last) / 2).toBeLessThan(0.11);
  });

  it.each([
    [1, 6],
    [1, -6],
    [16, 3],
    [16, 6],
    [16, -6],
  ])('of %p averages follows a rise of %p dB over the band', (averages, riseDb) => {
    const { first, last } = biasOf({ bins: 841, averages, noiseDb: -110, riseDb });
    expect(Math.abs(first)).toBeLessThan(0.3);
    expect(Math.abs(last)).toBeLessThan(0.3);
  });

  it.each([
    [4, 0],
    [16, 0],
    [16, 6],
  ])('of %p averages is found in a city, half of the bins occupied, on a rise of %p dB', (averages, riseDb) => {
    const { first, last, floors } = biasOf({ bins: 841, averages, noiseDb: -110, riseDb, emissions: city(841, 16) });
    expect(Math.abs(first)).toBeLessThan(0.2);
    expect(Math.abs(last)).toBeLessThan(0.2);
    expect(floors.some((floor) => floor.uncertain)).toBe(false);
  });

  it('keeps a rippling receiver whole: ±2 dB do not clean it down to its valleys', () => {
    const { first, last, floors } = biasOf({ bins: 841, averages: 192, noiseDb: -110, rippleDb: 2 });
    // Mean power of a ripple of amplitude a dB is I₀(a·ln 10/10): 0.23 dB for 2 dB, and a little less for the line that a ripple seems to hold.
    expect((first + last) / 2).toBeCloseTo(0.23, 1);
    expect(floors.every((floor) => floor.cleanBins === 841)).toBe(true);
  });

  it('says that a single look at a busy band is not honest', () => {
    expect(biasOf({ bins: 841, averages: 1, noiseDb: -110, emissions: city(841, 16) }, 5).floors.every((floor) => floor.uncertain)).toBe(
      true,
    );
  });

  it('says that few bins, a narrow band, and a band that is mostly occupied have no floor of their own', () => {
    const noise = (bins: number): Int16Array => syntheticSweep({ bins, averages: 16, noiseDb: -100 }, random);
    expect(estimateNoiseFloor(noise(2), options(16)).uncertain).toBe(true);
    expect(estimateNoiseFloor(noise(39), options(16)).uncertain).toBe(true);
    expect(estimateNoiseFloor(noise(41), options(16)).uncertain).toBe(false);
    expect(estimateNoiseFloor(noise(200), options(16, { stepHz: 1000 })).uncertain).toBe(true);
    const full = syntheticSweep({ bins: 841, averages: 16, noiseDb: -100, emissions: [{ firstBin: 20, lastBin: 700, snrDb: 30 }] }, random);
    expect(estimateNoiseFloor(full, options(16)).uncertain).toBe(true);
  });

  it('is the median where a hold does not say of how many traces', () => {
    const floor = estimateNoiseFloor(Float64Array.from([-100, -90, -95, -20, -97]), options(1, { trace: 'maxhold' }));
    expect(floor).toMatchObject({ floorDb: -95, slopeDbPerBin: 0, method: 'median', cleanBins: 4 });
  });

  it('does not go below what physics allows a calibrated station', () => {
    expect(estimateNoiseFloor(new Float64Array(100).fill(-130), options(16, { lowestDb: -120 })).floorDb).toBe(-120);
    expect(estimateNoiseFloor(new Float64Array(100).fill(-110), options(16, { lowestDb: -120 })).floorDb).toBeCloseTo(-110, 2);
  });

  it('moves with the levels, and does not depend on which kind of array they come in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: 1, max: 64 }),
        fc.integer({ min: 8, max: 400 }),
        (shift, averages, bins) => {
          const levels = syntheticSweep({ bins, averages, noiseDb: -60 }, random);
          const floor = estimateNoiseFloor(levels, options(averages));
          const moved = estimateNoiseFloor(
            levels.map((level) => level + shift),
            options(averages),
          );
          expect(moved.floorDb).toBeCloseTo(floor.floorDb + shift / 100, 6);
          expect(moved.cleanBins).toBe(floor.cleanBins);
          expect(
            estimateNoiseFloor(
              Float64Array.from(levels, (level) => level / 100),
              options(averages),
            ),
          ).toEqual(floor);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('leaves the levels as they were', () => {
    const levels = syntheticSweep({ bins: 500, averages: 16, noiseDb: -100, riseDb: 6 }, random);
    const copy = levels.slice();
    estimateNoiseFloor(levels, options(16));
    expect(levels).toEqual(copy);
  });

  it('refuses what is no spectrum, and names the argument', () => {
    expect(() => estimateNoiseFloor(new Int16Array(0), options(1))).toThrow(new RangeError('levels: at least one bin is needed'));
    expect(() => estimateNoiseFloor(Float64Array.from([-100, NaN]), options(1))).toThrow(/^levels: bin 1/);
    expect(() => estimateNoiseFloor(new Int16Array(3), options(0))).toThrow(/^averages:/);
  });

  it('agrees with a mean that is known', () => {
    expect(estimateNoiseFloor(syntheticLevels({ bins: 2, averages: 1e5, noiseDb: -50 }, random), options(1000)).floorDb).toBeCloseTo(
      -50,
      1,
    );
  });
});
