import { incompleteGamma } from '../statistics/incomplete-gamma';
import { gammaUpperQuantile } from '../statistics/gamma-quantile';
import type { NoiseTrace } from './noise-trace';

/** Distribution of the noise in the bins of a trace: a mean of `shape` exponential powers, or the largest or smallest of `count` such means. */
export interface NoiseDistribution {
  readonly shape: number;
  readonly kind: 'plain' | 'largest' | 'smallest';
  readonly count: number;
  /** Mean of the bins, relative to the mean power of the noise. */
  readonly mean: number;
}

/** Beyond so many averages every threshold over the noise is far below the margin that applies anyway. */
const MOST_AVERAGES = 4096;
/** Relative variance of the square of a mean of M Rayleigh amplitudes is 4 (4/π − 1)/M = 1.093/M: as if M were smaller by that. */
const LINEAR_VOLTAGE_LOSS = 4 * (4 / Math.PI - 1);
const INTEGRATION_STEPS = 2000;

/**
 * Distribution of the noise bins of a trace; null where a hold or a peak detector does not say of how many samples, so that none can be stated.
 *
 * Largest of n: F(x)ⁿ; smallest of n: 1 − (1 − F(x))ⁿ; F the gamma distribution of shape M and mean 1.
 *
 * @throws RangeError  if `averages`, `holdCount` or `peakSamples` is less than 1
 * @see docs/science.md 5.1
 */
export function noiseDistributionOf(trace: NoiseTrace): NoiseDistribution | null {
  requireCount('averages', trace.averages);
  requireCount('holdCount', trace.holdCount ?? 1);
  requireCount('peakSamples', trace.peakSamples ?? 1);
  const shape = shapeOf(trace);
  const peaks = trace.detector === 'peak' ? trace.peakSamples : 1;
  const held = trace.trace === 'maxhold' || trace.trace === 'minhold' ? trace.holdCount : 1;
  if (peaks === undefined || held === undefined) return null;
  if (trace.trace === 'minhold') return peaks === 1 ? distribution(shape, 'smallest', held) : null;
  return distribution(shape, 'largest', peaks * held);
}

/** Probability that a bin of noise stays at or below `x` times the mean power of the noise. */
export function noiseCdf({ shape, kind, count }: NoiseDistribution, x: number): number {
  const { lower, upper } = incompleteGamma(shape, shape * Math.max(0, x));
  if (kind === 'plain') return lower;
  return kind === 'largest' ? lower ** count : -Math.expm1(count * Math.log(upper));
}

/** Power that a bin of noise exceeds with probability `tail`, relative to the mean of the trace's bins. */
export function noiseUpperQuantile({ shape, kind, count, mean }: NoiseDistribution, tail: number): number {
  const single = kind === 'largest' ? -Math.expm1(Math.log1p(-tail) / count) : kind === 'smallest' ? tail ** (1 / count) : tail;
  return gammaUpperQuantile(shape, single) / mean;
}

/** Integral of the cumulative distribution from 0 to `to`, by Simpson's rule: what mean values of truncated noise are made of. */
export function integratedCdf(noise: NoiseDistribution, to: number): number {
  const width = to / INTEGRATION_STEPS;
  let sum = noiseCdf(noise, to);
  for (let i = 1; i < INTEGRATION_STEPS; i++) sum += (i % 2 === 1 ? 4 : 2) * noiseCdf(noise, i * width);
  return (sum * width) / 3;
}

function shapeOf({ averages, detector }: NoiseTrace): number {
  const shape = detector === 'average' ? 1 + (averages - 1) / LINEAR_VOLTAGE_LOSS : averages;
  return Math.min(shape, MOST_AVERAGES);
}

function distribution(shape: number, kind: 'largest' | 'smallest', count: number): NoiseDistribution {
  if (count === 1) return { shape, kind: 'plain', count, mean: 1 };
  const noise = { shape, kind, count, mean: 1 };
  const end = gammaUpperQuantile(shape, 1e-12 / count);
  return { ...noise, mean: end - integratedCdf(noise, end) };
}

function requireCount(name: string, value: number): void {
  if (!(value >= 1 && value < Infinity)) throw new RangeError(`${name}: a number of at least 1 is needed, not ${value}`);
}
