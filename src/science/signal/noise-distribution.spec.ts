import * as fc from 'fast-check';
import { meanOfPowers, randomFrom } from '../../../test/builders/synthetic-spectrum';
import { integratedCdf, noiseCdf, noiseDistributionOf, noiseUpperQuantile, type NoiseDistribution } from './noise-distribution';
import type { NoiseTrace } from './noise-trace';

const RMS: NoiseTrace = { averages: 1, detector: 'rms', trace: 'clearwrite' };

function distributionOf(trace: Partial<NoiseTrace>): NoiseDistribution {
  const noise = noiseDistributionOf({ ...RMS, ...trace });
  if (!noise) throw new Error('A distribution was expected.');
  return noise;
}

describe('noiseDistributionOf', () => {
  it('of a mean of powers is plain, with a mean of 1', () => {
    expect(distributionOf({ averages: 16 })).toEqual({ shape: 16, kind: 'plain', count: 1, mean: 1 });
  });

  it('of the largest of n single looks has the mean of the harmonic numbers', () => {
    const harmonic = Array.from({ length: 100 }, (_, i) => 1 / (i + 1)).reduce((a, b) => a + b, 0);
    expect(distributionOf({ trace: 'maxhold', holdCount: 100 }).mean).toBeCloseTo(harmonic, 3);
  });

  it('of the smallest of n single looks has a mean of 1/n', () => {
    expect(distributionOf({ trace: 'minhold', holdCount: 10 }).mean).toBeCloseTo(0.1, 5);
  });

  it('counts the samples under a peak detector like held traces', () => {
    const both = distributionOf({ detector: 'peak', peakSamples: 5, trace: 'maxhold', holdCount: 20 });
    expect(both).toEqual(distributionOf({ trace: 'maxhold', holdCount: 100 }));
  });

  it.each<Partial<NoiseTrace>>([
    { trace: 'maxhold' },
    { trace: 'minhold' },
    { detector: 'peak' },
    { detector: 'peak', peakSamples: 4, trace: 'minhold', holdCount: 3 },
  ])('is not stated for %p', (trace) => {
    expect(noiseDistributionOf({ ...RMS, ...trace })).toBeNull();
  });

  it('of linear averaging scatters a little more than that of powers, and alike for a single look', () => {
    const random = randomFrom(7);
    const means = Array.from({ length: 20_000 }, () => {
      let sum = 0;
      for (let i = 0; i < 16; i++) sum += Math.sqrt(meanOfPowers(random, 1));
      return (sum / 16) ** 2;
    });
    const mean = means.reduce((a, b) => a + b) / means.length;
    const variance = means.reduce((sum, x) => sum + (x / mean - 1) ** 2, 0) / means.length;
    expect(1 / variance / distributionOf({ detector: 'average', averages: 16 }).shape).toBeCloseTo(1, 1);
    expect(distributionOf({ detector: 'average', averages: 1 }).shape).toBe(1);
  });

  it.each([
    ['averages', { averages: 0 }],
    ['averages', { averages: NaN }],
    ['holdCount', { trace: 'maxhold' as const, holdCount: 0 }],
    ['peakSamples', { detector: 'peak' as const, peakSamples: -1 }],
  ])('refuses a bad %s', (name, trace) => {
    expect(() => noiseDistributionOf({ ...RMS, ...trace })).toThrow(new RegExp(`^${name}:`));
  });
});

describe('noiseUpperQuantile', () => {
  it('is exceeded with the probability asked for', () => {
    const kinds = fc.constantFrom<Partial<NoiseTrace>>({}, { trace: 'maxhold', holdCount: 7 }, { trace: 'minhold', holdCount: 7 });
    fc.assert(
      fc.property(kinds, fc.integer({ min: 1, max: 100 }), fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (kind, averages, tail) => {
        const noise = distributionOf({ ...kind, averages });
        const quantile = noiseUpperQuantile(noise, tail) * noise.mean;
        expect((1 - noiseCdf(noise, quantile)) / tail).toBeCloseTo(1, 3);
      }),
      { numRuns: 40 },
    );
  });
});

describe('integratedCdf', () => {
  it('of a single look is x − 1 + e^(−x)', () => {
    const noise = distributionOf({});
    for (const x of [0.5, 2, 7]) expect(integratedCdf(noise, x)).toBeCloseTo(x - 1 + Math.exp(-x), 8);
  });
});
