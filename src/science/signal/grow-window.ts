import { toLinear } from '../../shared/decibels';
import { isNotablyHigh, mayBeSoLow, MOST_SCATTERED_AVERAGES } from './plausible-power';
import type { Run } from './run';

/** Each step takes so much of the width to either side. */
const STEP_SHARE = 0.5;
/** Through fewer power samples than this even the middle of an emission may look like noise: then as many bins are taken together. */
const TELLING_SAMPLES = 24;

/**
 * The bins around a run that are the same emission although few of them rise above the threshold: to either side, half the width at a time, as long as
 * their mean is notably above the noise and may be as low as it is by accident; where so few bins say little, up to eight times as many. A weak emission
 * seen through few averages shows only its highest bins; with more than 64 it shows all.
 *
 * @param levels    noise included, dB
 * @param floorsDb  of the same bins, dB
 * @param averages  power samples in each bin
 * @param limits    bins that it may take, around the run
 * @see docs/science.md 5.4
 */
export function grownWindow(levels: ArrayLike<number>, floorsDb: ArrayLike<number>, run: Run, averages: number, limits: Run): Run {
  if (averages > MOST_SCATTERED_AVERAGES) return run;
  const ratioOf = (bins: Run): number => meanRatio(levels, floorsDb, bins);
  let window = run;
  for (;;) {
    const expected = ratioOf(window);
    const belongs = (block: Run): boolean => {
      const samples = (block.lastBin - block.firstBin + 1) * averages;
      if (samples <= 0) return false;
      const ratio = ratioOf(block);
      return isNotablyHigh(ratio, samples) && mayBeSoLow(ratio / expected, samples);
    };
    const { firstBin, lastBin } = window;
    const sizes = blockSizes(lastBin - firstBin + 1, averages);
    const left = sizes.map((size) => ({ firstBin: Math.max(limits.firstBin, firstBin - size), lastBin: firstBin - 1 })).find(belongs);
    const right = sizes.map((size) => ({ firstBin: lastBin + 1, lastBin: Math.min(limits.lastBin, lastBin + size) })).find(belongs);
    if (!left && !right) return window;
    window = { firstBin: (left ?? window).firstBin, lastBin: (right ?? window).lastBin };
  }
}

/** Half the width, and twice, four and eight times as much as long as that is not more than it takes to tell an emission from noise. */
function blockSizes(width: number, averages: number): number[] {
  const least = Math.ceil(STEP_SHARE * width);
  return [1, 2, 4, 8].map((times) => times * least).filter((size) => size === least || size * averages <= TELLING_SAMPLES);
}

/** Mean power over the noise. */
function meanRatio(levels: ArrayLike<number>, floorsDb: ArrayLike<number>, { firstBin, lastBin }: Run): number {
  let sum = 0;
  for (let bin = firstBin; bin <= lastBin; bin++) sum += toLinear((levels[bin] as number) - (floorsDb[bin] as number));
  return sum / (lastBin - firstBin + 1);
}
