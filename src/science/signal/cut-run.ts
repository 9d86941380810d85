import type { Run } from './run';

/** Levels so far below the peak of their run are not the same emission. */
const CUT_DB = 20;
/** What rises so far again above the valley beside it has a peak of its own. */
const RISE_DB = 6;

/**
 * Cuts a run where its level falls 20 dB below its own peak. What remains beside the cut is a run of its own where it rises by 6 dB again; otherwise
 * it is the skirt of the peak and is dropped.
 *
 * @param levels      bins, any unit of decibels
 * @param unitsPerDb  how many units of `levels` make 1 dB
 * @see domain.md 5.3, step 2
 */
export function cutRun(levels: ArrayLike<number>, run: Run, unitsPerDb: number): Run[] {
  const pending = [run];
  const pieces: Run[] = [];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const peak = peakBin(levels, next);
    const floor = (levels[peak] as number) - CUT_DB * unitsPerDb;
    let first = peak;
    while (first > next.firstBin && (levels[first - 1] as number) >= floor) first--;
    let last = peak;
    while (last < next.lastBin && (levels[last + 1] as number) >= floor) last++;
    pieces.push({ firstBin: first, lastBin: last });
    const left = riseTowards(-1, levels, first - 1, next.firstBin, RISE_DB * unitsPerDb);
    const right = riseTowards(1, levels, last + 1, next.lastBin, RISE_DB * unitsPerDb);
    if (left !== null) pending.push({ firstBin: next.firstBin, lastBin: left });
    if (right !== null) pending.push({ firstBin: right, lastBin: next.lastBin });
  }
  return pieces.sort((a, b) => a.firstBin - b.firstBin);
}

/** Highest bin of a run; the first of equals. */
export function peakBin(levels: ArrayLike<number>, { firstBin, lastBin }: Run): number {
  let peak = firstBin;
  for (let i = firstBin + 1; i <= lastBin; i++) if ((levels[i] as number) > (levels[peak] as number)) peak = i;
  return peak;
}

/** The valley behind which the level rises again, walking from the cut to the run's end; null if it only falls off. */
function riseTowards(direction: 1 | -1, levels: ArrayLike<number>, from: number, to: number, rise: number): number | null {
  let valley = from;
  for (let i = from; direction * (to - i) >= 0; i += direction) {
    if ((levels[i] as number) < (levels[valley] as number)) valley = i;
    else if ((levels[i] as number) >= (levels[valley] as number) + rise) return valley;
  }
  return null;
}
