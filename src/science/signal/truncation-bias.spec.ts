import { noiseDistributionOf, noiseUpperQuantile, type NoiseDistribution } from './noise-distribution';
import { truncationBias } from './truncation-bias';

const plain = (shape: number): NoiseDistribution => ({ shape, kind: 'plain', count: 1, mean: 1 });
const decibels = (shape: number, tail: number): number =>
  10 * Math.log10(truncationBias(plain(shape), noiseUpperQuantile(plain(shape), tail)));

describe('truncationBias', () => {
  // The table of docs/science.md 5.1: fixed points of P(M + 1, T m)/P(M, T m).
  it.each([
    [1, 1e-2, -0.256],
    [1, 1e-3, -0.031],
    [4, 1e-1, -1.074],
    [4, 1e-2, -0.093],
    [4, 1e-3, -0.011],
    [10, 1e-1, -0.552],
    [10, 1e-2, -0.051],
    [16, 1e-1, -0.407],
    [16, 1e-3, -0.005],
    [32, 1e-2, -0.026],
  ])('of %p averages at %p is %p dB', (shape, tail, expected) => {
    expect(decibels(shape, tail)).toBeCloseTo(expected, 3);
  });

  it('at 10 % of a single look collapses nearly to nothing', () => {
    expect(decibels(1, 0.1)).toBeCloseTo(-4.609, 2);
  });

  it('comes to the same by integration, as for held traces', () => {
    const single = noiseDistributionOf({ averages: 4, detector: 'rms', trace: 'maxhold', holdCount: 1 }) as NoiseDistribution;
    expect(truncationBias({ ...single, kind: 'largest' }, 3)).toBeCloseTo(truncationBias(plain(4), 3), 6);
  });

  it('refuses a factor that leaves nothing', () => {
    expect(() => truncationBias(plain(1), 1)).toThrow(/^factor:/);
  });
});
