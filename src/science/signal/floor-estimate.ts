import type { Decibels } from '../../shared/units';

/** A noise floor by a plain statistic of the bins. */
export interface FloorEstimate {
  /** The statistic as it is, in the unit of the levels. */
  readonly rawDb: Decibels;
  /** Mean power of the noise: the statistic without its bias for pure noise. */
  readonly floorDb: Decibels;
}

/**
 * The levels, rising.
 *
 * @throws RangeError  if there are none, or one is not a finite number
 */
export function sortedLevels(levels: ArrayLike<number>): Float64Array {
  if (levels.length === 0) throw new RangeError('levels: at least one bin is needed');
  const sorted = Float64Array.from(levels);
  const bad = sorted.findIndex((level) => !Number.isFinite(level));
  if (bad >= 0) throw new RangeError(`levels: bin ${bad} is not a level: ${sorted[bad]}`);
  return sorted.sort();
}

/** Level below which a share of the levels lies, interpolated between two of them. */
export function quantileOf(sorted: Float64Array, share: number): Decibels {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place - Math.floor(place));
}
