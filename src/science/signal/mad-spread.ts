import type { Decibels } from '../../shared/units';
import { sortedLevels } from './floor-estimate';

/** Standard deviation of a normal distribution over its median absolute deviation, 1/Φ⁻¹(0.75). */
const NORMAL_RATIO = 1.4826;

/**
 * Spread of the levels around their median, little moved by emissions: σ = 1.4826 · median |x − median(x)|.
 *
 * @param levels  dB; at least one
 * @throws RangeError  if `levels` is empty or holds what is no finite number
 * @see docs/science.md 5.1
 */
export function madSpread(levels: ArrayLike<number>): Decibels {
  const sorted = sortedLevels(levels);
  const median = middleOf(sorted);
  return NORMAL_RATIO * middleOf(sorted.map((level) => Math.abs(level - median)).sort());
}

function middleOf(sorted: Float64Array): number {
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] as number) + (sorted[Math.ceil(half)] as number)) / 2;
}
