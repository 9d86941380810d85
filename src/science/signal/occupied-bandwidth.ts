/** Edges in bins from the center of the first bin; a bin reaches half a bin to either side of its center. */
export interface BandEdges {
  readonly low: number;
  readonly high: number;
}

/**
 * Band that holds all but β of the power, β/2 beyond each edge; inside a bin the power is taken as evenly spread.
 *
 * @param powers  linear, without the noise; negative ones count as none
 * @param beta    share outside; 0.01 for the occupied bandwidth of the Radio Regulations
 * @returns       null if there is no power
 * @throws RangeError  if `beta` does not lie between 0 and 1
 * @see RR No. 1.153; ITU-R SM.443; docs/science.md 5.4
 */
export function occupiedBand(powers: ArrayLike<number>, beta = 0.01): BandEdges | null {
  if (!(beta > 0 && beta < 1)) throw new RangeError(`beta: a share between 0 and 1 is needed, not ${beta}`);
  let sum = 0;
  for (let i = 0; i < powers.length; i++) sum += Math.max(0, powers[i] as number);
  if (!(sum > 0)) return null;
  return { low: reached(powers, (sum * beta) / 2), high: reached(powers, sum * (1 - beta / 2)) };
}

/** Where the sum of the powers from the left reaches an amount. */
function reached(powers: ArrayLike<number>, amount: number): number {
  let before = 0;
  for (let i = 0; i < powers.length; i++) {
    const here = Math.max(0, powers[i] as number);
    if (here > 0 && before + here >= amount) return i - 0.5 + (amount - before) / here;
    before += here;
  }
  return powers.length - 0.5;
}
