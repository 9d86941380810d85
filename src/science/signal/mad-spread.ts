import type { Decibels } from '../../shared/units';
import { quantileOf, sortedLevels } from './floor-estimate';

/** Standard deviation of a normal distribution over its median absolute deviation, 1/Φ⁻¹(0.75). */
const NORMAL_RATIO = 1.4826;
const MEDIAN = 0.5;

/**
 * Spread of the levels around their median, little moved by emissions: σ = 1.4826 · median |x − median(x)|.
 *
 * @param levels  dB; at least one
 * @throws RangeError  if `levels` is empty or holds what is no finite number
 * @see docs/science.md 5.1
 */
export function madSpread(levels: ArrayLike<number>): Decibels {
  const sorted = sortedLevels(levels);
  const median = quantileOf(sorted, MEDIAN);
  return NORMAL_RATIO * quantileOf(sorted.map((level) => Math.abs(level - median)).sort(), MEDIAN);
}
