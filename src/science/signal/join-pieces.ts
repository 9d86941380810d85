import { toLinear } from '../../shared/decibels';
import { MOST_SCATTERED_AVERAGES, mayBeSoLow } from './plausible-power';
import type { Run } from './run';

/** Pieces of one emission are of like power, its flanks perhaps ten times weaker. */
const MOST_APART = 10;

/**
 * Joins the pieces into which the scatter of few averages has broken an emission: neighboring runs of like power, if the bins between them may be as
 * low as they are by accident.
 *
 * With 16 averages one bin in 100 of a flat emission 5 dB over the noise falls below 3 dB; with one, an emission of 20 bins is in pieces always. With more
 * than 64 nothing is joined.
 *
 * @param heights   over the floor, dB
 * @param runs      in rising order, without overlap
 * @param averages  power samples in each bin
 * @see docs/science.md 5.3
 */
export function joinPieces(heights: ArrayLike<number>, runs: readonly Run[], averages: number): readonly Run[] {
  if (averages > MOST_SCATTERED_AVERAGES) return runs;
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before && arePieces(heights, before, run, averages))
      joined[joined.length - 1] = { firstBin: before.firstBin, lastBin: run.lastBin };
    else joined.push(run);
  }
  return joined;
}

function arePieces(heights: ArrayLike<number>, a: Run, b: Run, averages: number): boolean {
  const gap = gapBetween(heights, a, b);
  const [powerOfA, powerOfB] = [meanPowerOf(heights, a), meanPowerOf(heights, b)];
  const [weaker, samples] = powerOfA < powerOfB ? [powerOfA, averages * binsOf(a)] : [powerOfB, averages * binsOf(b)];
  const ratio = weaker / Math.max(powerOfA, powerOfB);
  if (ratio * MOST_APART < 1 && !mayBeSoLow(ratio, samples)) return false;
  return mayBeSoLow(meanPowerOf(heights, gap) / weaker, averages * binsOf(gap));
}

/** The bins between two runs; where the valley itself went to one of them, that bin. */
function gapBetween(heights: ArrayLike<number>, a: Run, b: Run): Run {
  if (b.firstBin > a.lastBin + 1) return { firstBin: a.lastBin + 1, lastBin: b.firstBin - 1 };
  const valley = (heights[a.lastBin] as number) < (heights[b.firstBin] as number) ? a.lastBin : b.firstBin;
  return { firstBin: valley, lastBin: valley };
}

function binsOf({ firstBin, lastBin }: Run): number {
  return lastBin - firstBin + 1;
}

function meanPowerOf(heights: ArrayLike<number>, run: Run): number {
  let sum = 0;
  for (let bin = run.firstBin; bin <= run.lastBin; bin++) sum += toLinear(heights[bin] as number);
  return sum / binsOf(run);
}
