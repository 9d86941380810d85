import { randomFrom, syntheticLevels } from '../../../test/builders/synthetic-spectrum';
import { lowestShareFloor } from './lowest-share-floor';
import { noiseDistributionOf, type NoiseDistribution } from './noise-distribution';

const noiseOf = (averages: number): NoiseDistribution =>
  noiseDistributionOf({ averages, detector: 'rms', trace: 'clearwrite' }) as NoiseDistribution;

describe('the floor by the 80 % method', () => {
  it.each([
    [1, -9.69],
    [2, -5.94],
    [4, -3.8],
    [10, -2.21],
    [16, -1.69],
    [32, -1.16],
    [100, -0.63],
  ])('of %p averages is corrected by %p dB', (averages, biasDb) => {
    const { rawDb, floorDb } = lowestShareFloor([-100, -90], noiseOf(averages));
    expect(rawDb).toBe(-100);
    expect(rawDb - floorDb).toBeCloseTo(biasDb, 1);
  });

  it('finds the mean of noise with two thirds of the bins occupied', () => {
    const emissions = Array.from({ length: 20 }, (_, i) => ({ firstBin: i * 100, lastBin: i * 100 + 66, snrDb: 30 }));
    const levels = syntheticLevels({ bins: 2000, averages: 16, noiseDb: -100, emissions }, randomFrom(5));
    // The lowest fifth of all bins are the lower 60 % of the noise: too high, but below its mean; without emissions it is right.
    expect(lowestShareFloor(levels, noiseOf(16)).rawDb).toBeLessThan(-100);
    expect(
      lowestShareFloor(syntheticLevels({ bins: 20_000, averages: 16, noiseDb: -100 }, randomFrom(6)), noiseOf(16)).floorDb,
    ).toBeCloseTo(-100, 1);
  });

  it('refuses what is no spectrum', () => {
    expect(() => lowestShareFloor([], noiseOf(1))).toThrow(/^levels: at least one/);
    expect(() => lowestShareFloor([1, NaN], noiseOf(1))).toThrow(/^levels: bin 1/);
  });
});
