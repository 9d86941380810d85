import { toLinear } from '../../shared/decibels';
import { isNotablyHigh, mayBeSoLow, MOST_SCATTERED_AVERAGES } from './plausible-power';
import type { Run } from './run';

/** Each step takes so much of the width to either side. */
const STEP_SHARE = 0.5;

/**
 * The bins around a run that are the same emission although few of them rise above the threshold: to either side, half the width at a time, as long as
 * their mean is notably above the noise and may be as low as it is by accident. A weak emission seen through few averages shows only its highest bins;
 * with more than 64 it shows all.
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
  const expected = ratioOf(run);
  const belongs = (block: Run): boolean => {
    const samples = (block.lastBin - block.firstBin + 1) * averages;
    if (samples === 0) return false;
    const ratio = ratioOf(block);
    return isNotablyHigh(ratio, samples) && mayBeSoLow(ratio / expected, samples);
  };
  let { firstBin, lastBin } = run;
  for (;;) {
    const step = Math.ceil(STEP_SHARE * (lastBin - firstBin + 1));
    const left = { firstBin: Math.max(limits.firstBin, firstBin - step), lastBin: firstBin - 1 };
    const right = { firstBin: lastBin + 1, lastBin: Math.min(limits.lastBin, lastBin + step) };
    const [growsLeft, growsRight] = [belongs(left), belongs(right)];
    if (!growsLeft && !growsRight) return { firstBin, lastBin };
    if (growsLeft) firstBin = left.firstBin;
    if (growsRight) lastBin = right.lastBin;
  }
}

/** Mean power over the noise. */
function meanRatio(levels: ArrayLike<number>, floorsDb: ArrayLike<number>, { firstBin, lastBin }: Run): number {
  let sum = 0;
  for (let bin = firstBin; bin <= lastBin; bin++) sum += toLinear((levels[bin] as number) - (floorsDb[bin] as number));
  return sum / (lastBin - firstBin + 1);
}
