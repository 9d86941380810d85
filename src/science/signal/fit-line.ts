import { sumBelow } from './level-kernels';

/** A straight line through the levels that lie below a limit. */
export interface Line {
  /** Rise from one bin to the next, in the unit of the levels. */
  readonly slope: number;
  /** Standard error of the slope. */
  readonly slopeError: number;
}

/** Neighboring bins are taken together as one point, so many at least; up to 128 bins each bin is a point. */
const FEWEST_POINTS = 64;

/**
 * Least-squares line through the bins that lie below `limit`. Only its slope: decibels may be fitted, as their scatter is the same everywhere.
 *
 * @param levels  bins, 0.01 dB
 * @param limit   bins at or above it are left out
 * @returns       slope and standard error; both 0 with fewer than 3 bins
 */
export function fitLine(levels: Int16Array, limit: number): Line {
  const width = Math.max(1, Math.floor(levels.length / FEWEST_POINTS));
  const { bins, x1, x2, y1, y2, xy } = sumBelow(levels, Math.ceil(limit), width);
  const spread = x2 - (x1 * x1) / bins;
  if (bins < 3 || !(spread > 0)) return { slope: 0, slopeError: 0 };
  const slope = (xy - (x1 * y1) / bins) / spread;
  const residual = Math.max(0, y2 - (y1 * y1) / bins - slope * slope * spread);
  return { slope, slopeError: Math.sqrt(residual / (bins - 2) / spread) };
}
