import { toLinear } from '../../shared/decibels';
import { MOST_SCATTERED_AVERAGES } from './plausible-power';
import type { Run } from './run';

/**
 * A window with its center of power in the middle, as far as that is to be had by taking more bins on the shorter side. Through few averages noise decides on
 * which side more of a weak emission is seen; what is left out of the other one would draw its center away. With more than 64 the window stays.
 *
 * @param levels    noise included, dB
 * @param floorsDb  of the same bins, dB
 * @param averages  power samples in each bin
 * @param limits    bins that it may take, around the window
 * @see docs/science.md 5.4
 */
export function evenWindow(levels: ArrayLike<number>, floorsDb: ArrayLike<number>, window: Run, averages: number, limits: Run): Run {
  if (averages > MOST_SCATTERED_AVERAGES) return window;
  const center = centerOfPower(levels, floorsDb, window);
  if (center === null) return window;
  const reach = Math.max(center - window.firstBin, window.lastBin - center);
  return {
    firstBin: Math.max(limits.firstBin, Math.min(window.firstBin, Math.round(center - reach))),
    lastBin: Math.min(limits.lastBin, Math.max(window.lastBin, Math.round(center + reach))),
  };
}

/** Without the noise; null where nothing is left. */
function centerOfPower(levels: ArrayLike<number>, floorsDb: ArrayLike<number>, { firstBin, lastBin }: Run): number | null {
  let [sum, moment] = [0, 0];
  for (let bin = firstBin; bin <= lastBin; bin++) {
    const power = toLinear(levels[bin] as number) - toLinear(floorsDb[bin] as number);
    sum += power;
    moment += bin * power;
  }
  return sum > 0 ? Math.max(firstBin, Math.min(lastBin, moment / sum)) : null;
}
