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
 * @param pieces      where the pieces are put, the strongest of the run first
 * @see docs/science.md 5.3, step 2
 */
export function cutRun(levels: ArrayLike<number>, run: Run, unitsPerDb: number, pieces: Run[] = []): Run[] {
  let waiting: Run[] | null = null;
  for (let next: Run | undefined = run; next; next = waiting?.pop()) {
    const { firstBin, lastBin } = next;
    const core = coreOf(levels, next, CUT_DB * unitsPerDb);
    const left = riseTowards(-1, levels, core.firstBin - 1, firstBin, RISE_DB * unitsPerDb);
    const right = riseTowards(1, levels, core.lastBin + 1, lastBin, RISE_DB * unitsPerDb);
    pieces.push(core);
    if (left < 0 && right < 0) continue;
    waiting ??= [];
    if (left >= 0) waiting.push({ firstBin, lastBin: left });
    if (right >= 0) waiting.push({ firstBin: right, lastBin });
  }
  return pieces;
}

/** Highest bin of a run; of equals the one nearest to its middle, so that a comb of equal lines is halved and not peeled. */
export function peakBin(levels: ArrayLike<number>, { firstBin, lastBin }: Run): number {
  const ends = firstBin + lastBin;
  let peak = firstBin;
  for (let i = firstBin + 1; i <= lastBin; i++) {
    const rise = (levels[i] as number) - (levels[peak] as number);
    if (rise > 0 || (rise === 0 && Math.abs(2 * i - ends) < Math.abs(2 * peak - ends))) peak = i;
  }
  return peak;
}

function coreOf(levels: ArrayLike<number>, run: Run, depth: number): Run {
  const peak = peakBin(levels, run);
  const cut = (levels[peak] as number) - depth;
  let firstBin = peak;
  while (firstBin > run.firstBin && (levels[firstBin - 1] as number) >= cut) firstBin--;
  let lastBin = peak;
  while (lastBin < run.lastBin && (levels[lastBin + 1] as number) >= cut) lastBin++;
  return firstBin === run.firstBin && lastBin === run.lastBin ? run : { firstBin, lastBin };
}

/** The valley behind which the level rises again, walking from the cut to the run's end; −1 if it only falls off. */
function riseTowards(direction: 1 | -1, levels: ArrayLike<number>, from: number, to: number, rise: number): number {
  let valley = from;
  for (let i = from; direction * (to - i) >= 0; i += direction) {
    if ((levels[i] as number) < (levels[valley] as number)) valley = i;
    else if ((levels[i] as number) >= (levels[valley] as number) + rise) return valley;
  }
  return -1;
}
