/** A straight line through the levels that lie below a limit. */
export interface Line {
  /** Rise from one bin to the next, in the unit of the levels. */
  readonly slope: number;
  /** Standard error of the slope. */
  readonly slopeError: number;
  readonly bins: number;
}

/**
 * Least-squares line through the bins that lie below `limit`; decibels may be fitted, as only the slope is taken and the scatter is the same everywhere.
 *
 * @returns  slope and standard error; both 0 with fewer than 3 bins
 */
export function fitLine(levels: Int16Array, limit: number): Line {
  const middle = (levels.length - 1) / 2;
  let bins = 0;
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  let xy = 0;
  for (let i = 0; i < levels.length; i++) {
    const y = levels[i] as number;
    if (y >= limit) continue;
    const x = i - middle;
    bins++;
    x1 += x;
    x2 += x * x;
    y1 += y;
    y2 += y * y;
    xy += x * y;
  }
  const spreadX = x2 - (x1 * x1) / bins;
  if (bins < 3 || spreadX <= 0) return { slope: 0, slopeError: 0, bins };
  const slope = (xy - (x1 * y1) / bins) / spreadX;
  const residual = Math.max(0, y2 - (y1 * y1) / bins - slope * slope * spreadX);
  return { slope, slopeError: Math.sqrt(residual / (bins - 2) / spreadX), bins };
}
