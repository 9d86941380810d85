import * as fc from 'fast-check';
import { noiseDistributionOf, type NoiseDistribution } from './noise-distribution';
import { percentileFloor } from './percentile-floor';

const noiseOf = (averages: number): NoiseDistribution =>
  noiseDistributionOf({ averages, detector: 'rms', trace: 'clearwrite' }) as NoiseDistribution;

describe('the floor by a percentile', () => {
  it.each([
    [0.5, 1, -1.59],
    [0.5, 2, -0.76],
    [0.5, 4, -0.37],
    [0.5, 32, -0.05],
    [0.1, 1, -9.77],
    [0.1, 10, -2.06],
    [0.1, 100, -0.58],
  ])('of %p of the bins and %p averages is corrected by %p dB', (share, averages, biasDb) => {
    const { rawDb, floorDb } = percentileFloor([-100], share, noiseOf(averages));
    expect(rawDb - floorDb).toBeCloseTo(biasDb, 1);
  });

  it('lies between the bins around it', () => {
    expect(percentileFloor([4, 1, 3, 2], 0.5, noiseOf(1)).rawDb).toBe(2.5);
    expect(percentileFloor([0, 10], 0.1, noiseOf(1)).rawDb).toBe(1);
  });

  it('moves with the levels', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -150, max: 50, noNaN: true }), { minLength: 1 }),
        fc.double({ min: -50, max: 50, noNaN: true }),
        (levels, by) => {
          const moved = percentileFloor(
            levels.map((level) => level + by),
            0.5,
            noiseOf(4),
          );
          expect(moved.floorDb).toBeCloseTo(percentileFloor(levels, 0.5, noiseOf(4)).floorDb + by, 6);
        },
      ),
    );
  });

  it('refuses a share that is none', () => {
    expect(() => percentileFloor([1], 1, noiseOf(1))).toThrow(/^share:/);
    expect(() => percentileFloor([1], NaN, noiseOf(1))).toThrow(/^share:/);
  });
});
