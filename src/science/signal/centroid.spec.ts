import * as fc from 'fast-check';
import { meanOfPowers, randomFrom } from '../../../test/builders/synthetic-spectrum';
import { centroid } from './centroid';

describe('centroid', () => {
  it('is the mean place of the power above the noise', () => {
    expect(centroid([1, 2, 5, 2, 1], [1, 1, 1, 1, 1], 16).center).toBeCloseTo(2, 12);
    expect(centroid([1, 1, 4, 7, 1], [1, 1, 1, 1, 1], 16).center).toBeCloseTo((2 * 3 + 3 * 6) / 9, 12);
  });

  it('may lie anywhere in a bin that carries all', () => {
    expect(centroid([1, 1.01, 1000, 1.02, 1], [1, 1, 1, 1, 1], 1000).uncertainty).toBeCloseTo(1 / Math.sqrt(12), 12);
  });

  it.each([
    [16, 3, 20],
    [16, 7, 10],
    [64, 7, 20],
    [256, 20, 8],
  ])('states an uncertainty that covers the truth: %p averages, %p bins, %p dB', (averages, width, snrDb) => {
    const random = randomFrom(averages + width);
    const bins = 2 * width;
    const shape = Array.from({ length: bins }, (_, i) => (i >= width / 2 && i < (3 * width) / 2 ? 10 ** (snrDb / 10) * (1 + (i % 3)) : 0));
    const truth = shape.reduce((sum, p, i) => sum + i * p, 0) / shape.reduce((a, b) => a + b);
    const noise = shape.map(() => 1);
    const trials = 2000;
    let covered = 0;
    for (let t = 0; t < trials; t++) {
      const { center, uncertainty } = centroid(
        shape.map((p) => (p + 1) * meanOfPowers(random, averages)),
        noise,
        averages,
      );
      if (Math.abs(center - truth) <= 1.96 * uncertainty) covered++;
    }
    // 0.936 to 0.954 by docs/science.md 5.4, and four standard deviations of 2,000 trials.
    expect(covered / trials).toBeGreaterThan(0.936 - 0.02);
    expect(covered / trials).toBeLessThan(0.954 + 0.02);
  });

  it('moves with the emission, and not with its level', () => {
    const powers = fc.array(fc.double({ min: 2, max: 1000, noNaN: true }), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(powers, fc.integer({ min: 1, max: 20 }), fc.double({ min: 0.01, max: 100, noNaN: true }), (x, shift, factor) => {
        const noise = x.map(() => 1);
        const { center } = centroid(x, noise, 16);
        const padding = new Array<number>(shift).fill(1);
        expect(centroid([...padding, ...x], [...padding, ...noise], 16).center).toBeCloseTo(center + shift, 6);
        const scaled = centroid(
          x.map((p) => p * factor),
          noise.map((n) => n * factor),
          16,
        );
        expect(scaled.center).toBeCloseTo(center, 6);
      }),
    );
  });

  it('refuses a window in which nothing is left', () => {
    expect(() => centroid([], [], 16)).toThrow(/^powers:/);
    expect(() => centroid([1, 1], [1, 1], 16)).toThrow(/^powers:/);
  });
});
