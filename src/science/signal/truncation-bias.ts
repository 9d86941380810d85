import { incompleteGamma } from '../statistics/incomplete-gamma';
import { integratedCdf, noiseCdf, type NoiseDistribution } from './noise-distribution';

const ITERATIONS = 500;
const PRECISION = 1e-12;

/**
 * By how much the mean of pure noise comes out too low when everything above `factor` times that same mean is left out: the fixed point of
 * m = E[x | x < factor·m], which for plain noise is P(M + 1, M·factor·m)/P(M, M·factor·m).
 *
 * @param factor  threshold over the mean of the kept bins; greater than 1
 * @returns       m, 0 to 1: divide by it; 10·log10(m) = −0.031 dB for M = 1 and a factor of 6.9078 (0.1 %)
 * @throws RangeError  if `factor` is not greater than 1
 * @see docs/science.md 5.1, truncation bias of FCME
 */
export function truncationBias(noise: NoiseDistribution, factor: number): number {
  if (!(factor > 1)) throw new RangeError(`factor: a number greater than 1 is needed, not ${factor}`);
  let bias = 1;
  for (let i = 0; i < ITERATIONS; i++) {
    const next = meanBelow(noise, factor * bias);
    if (Math.abs(next - bias) < PRECISION) return next;
    bias = next;
  }
  return bias;
}

/** Mean of the noise that stays below `limit`, both relative to the mean of all. */
export function meanBelow(noise: NoiseDistribution, limit: number): number {
  const { shape, kind, mean } = noise;
  if (kind === 'plain') return incompleteGamma(shape + 1, shape * limit).lower / incompleteGamma(shape, shape * limit).lower;
  const end = limit * mean;
  return (end - integratedCdf(noise, end) / noiseCdf(noise, end)) / mean;
}
