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
 * @param levels  bins; integers, so that sums within a point stay small and exact
 * @param limit   bins at or above it are left out
 * @returns       slope and standard error; both 0 with fewer than 3 bins
 */
export function fitLine(levels: Int16Array, limit: number): Line {
  // Whole numbers, as levels are, so that the sums within a point are made without rounding.
  const whole = Math.ceil(limit);
  const width = Math.max(1, Math.floor(levels.length / FEWEST_POINTS));
  const middle = (levels.length - 1) / 2;
  let bins = 0;
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  let xy = 0;
  for (let start = 0; start < levels.length; start += width) {
    const end = Math.min(levels.length, start + width);
    let count = 0;
    let places = 0;
    let heights = 0;
    for (let i = start; i < end; i++) {
      const height = ((levels[i] as number) - whole) | 0;
      if (height < 0) {
        count = (count + 1) | 0;
        places = (places + i - start) | 0;
        heights = (heights + height) | 0;
        y2 += height * height;
      }
    }
    if (count === 0) continue;
    const x = start + places / count - middle;
    bins += count;
    x1 += count * x;
    x2 += count * x * x;
    y1 += heights;
    xy += x * heights;
  }
  const spread = x2 - (x1 * x1) / bins;
  if (bins < 3 || !(spread > 0)) return { slope: 0, slopeError: 0 };
  const slope = (xy - (x1 * y1) / bins) / spread;
  const residual = Math.max(0, y2 - (y1 * y1) / bins - slope * slope * spread);
  return { slope, slopeError: Math.sqrt(residual / (bins - 2) / spread) };
}
