import type { Decibels } from '../../shared/units';
import type { Run } from './run';
import { leastValley } from './split-rule';

/** What rises so far again above the valley beside a run is something else. */
const RISE_DB: Decibels = 6;

/**
 * A window without what belongs to others: from a run outwards it ends at the lowest bin beyond which the level rises again, by 6 dB or six standard
 * deviations of a bin. The skirt of a strong neighbor, tens of decibels above a weak emission, would otherwise be measured in its place.
 *
 * @param levels    noise included, dB
 * @param floorsDb  of the same bins, dB; no valley is deeper
 * @param window    around the run
 * @param averages  power samples in each bin
 * @see docs/science.md 5.4
 */
export function trimmedWindow(levels: ArrayLike<number>, floorsDb: ArrayLike<number>, run: Run, window: Run, averages: number): Run {
  const rise = Math.max(RISE_DB, leastValley(averages));
  const heightOf = (bin: number): number => Math.max(levels[bin] as number, floorsDb[bin] as number);
  const endTowards = (direction: 1 | -1, from: number, to: number): number => {
    let valley = from;
    for (let bin = from; direction * (to - bin) >= 0; bin += direction) {
      if (heightOf(bin) < heightOf(valley)) valley = bin;
      else if (heightOf(bin) >= heightOf(valley) + rise) return valley;
    }
    return to;
  };
  return { firstBin: endTowards(-1, run.firstBin, window.firstBin), lastBin: endTowards(1, run.lastBin, window.lastBin) };
}
