import type { Hertz } from '../../shared/units';
import type { Run } from './run';
import type { SplitRule } from './split-rule';

/** A little less than the raster: a peak may lie at the edge of its bin. */
const ROUNDING_BINS = 0.5;

/**
 * Divides a run at its valleys into emissions: at the deepest bin that lies far enough below the highest bins on either side of it, these being far
 * enough apart, and again in both parts until no such valley is left.
 *
 * @param levels  dB, or dB over the floor
 * @returns       in rising order; a valley's bin goes to the right part
 * @see docs/science.md 5.3
 */
export function splitRun(levels: ArrayLike<number>, run: Run, stepHz: Hertz, rule: SplitRule): Run[] {
  const pending = [run];
  const parts: Run[] = [];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const valley = deepestValley(levels, next, stepHz, rule);
    if (valley === null) parts.push(next);
    else pending.push({ firstBin: next.firstBin, lastBin: valley - 1 }, { firstBin: valley, lastBin: next.lastBin });
  }
  return parts.sort((a, b) => a.firstBin - b.firstBin);
}

function deepestValley(levels: ArrayLike<number>, { firstBin, lastBin }: Run, stepHz: Hertz, rule: SplitRule): number | null {
  const rightPeaks = peaksToTheRight(levels, firstBin, lastBin);
  let leftPeak = firstBin;
  let deepest: number | null = null;
  let mostDepth = 0;
  for (let i = firstBin + 1; i < lastBin; i++) {
    const rightPeak = rightPeaks[i + 1 - firstBin] as number;
    const depth = Math.min(levels[leftPeak] as number, levels[rightPeak] as number) - (levels[i] as number);
    const isBetter = depth > mostDepth || (depth === mostDepth && depth > 0 && isNearerMiddle(i, deepest as number, firstBin + lastBin));
    if (isBetter && depth >= depthNeeded((rightPeak - leftPeak + ROUNDING_BINS) * stepHz, rule)) {
      deepest = i;
      mostDepth = depth;
    }
    if ((levels[i] as number) > (levels[leftPeak] as number)) leftPeak = i;
  }
  return deepest;
}

/** Of equals the valley in the middle divides, so that a comb of equal lines is halved and not peeled. */
function isNearerMiddle(bin: number, than: number, ends: number): boolean {
  return Math.abs(2 * bin - ends) < Math.abs(2 * than - ends);
}

function depthNeeded(spacing: Hertz, { spacingHz, valleyDb, wideSpacingHz, wideValleyDb }: SplitRule): number {
  if (spacing >= wideSpacingHz) return wideValleyDb;
  return spacing >= spacingHz ? valleyDb : Infinity;
}

/** For each bin the highest bin from it to the end of the run. */
function peaksToTheRight(levels: ArrayLike<number>, firstBin: number, lastBin: number): Int32Array {
  const peaks = new Int32Array(lastBin - firstBin + 1);
  let peak = lastBin;
  for (let i = lastBin; i >= firstBin; i--) {
    if ((levels[i] as number) > (levels[peak] as number)) peak = i;
    peaks[i - firstBin] = peak;
  }
  return peaks;
}
