import { exponential, normal, randomFor, unitGamma } from './random';

const draws = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw);
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const varianceOf = (values: readonly number[]): number => meanOf(values.map((value) => (value - meanOf(values)) ** 2));

describe('what a run draws', () => {
  it('is the same for the same key, and another for another', () => {
    expect(draws(3, randomFor(7, 'path', 'a'))).toEqual(draws(3, randomFor(7, 'path', 'a')));
    expect(draws(3, randomFor(7, 'path', 'a'))).not.toEqual(draws(3, randomFor(7, 'path', 'b')));
    expect(draws(3, randomFor(7, 'path', 'a'))).not.toEqual(draws(3, randomFor(8, 'path', 'a')));
  });

  it('does not start alike for keys that are alike: first draws of 2000 neighbors are even', () => {
    const firsts = Array.from({ length: 2_000 }, (_, i) => randomFor(1, 'sweep', 'H01', 87e6, i)());
    expect(meanOf(firsts)).toBeCloseTo(0.5, 1);
    expect(varianceOf(firsts)).toBeCloseTo(1 / 12, 2);
  });

  // Mean 1 and variance 1/M of the mean of M exponential powers; bounds are five standard errors of 20,000 draws.
  it.each([1, 16, 200])('averages %p powers to a mean of 1 and a variance of 1/M', (shape) => {
    const random = randomFor(3, 'gamma', shape);
    const values = draws(20_000, () => unitGamma(random, shape));
    expect(Math.abs(meanOf(values) - 1)).toBeLessThan(5 / Math.sqrt(20_000 * shape));
    expect(varianceOf(values) * shape).toBeGreaterThan(0.85);
    expect(varianceOf(values) * shape).toBeLessThan(1.15);
  });

  it('is normal with mean 0 and variance 1, exponential with the mean that was asked for', () => {
    const random = randomFor(4);
    const normals = draws(20_000, () => normal(random));
    expect(Math.abs(meanOf(normals))).toBeLessThan(5 / Math.sqrt(20_000));
    expect(varianceOf(normals)).toBeCloseTo(1, 1);
    expect(meanOf(draws(20_000, () => exponential(random, 20)))).toBeCloseTo(20, -0.5);
  });
});
