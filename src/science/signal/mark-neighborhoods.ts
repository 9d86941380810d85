import { LEVEL_OFFSET, POWER_OF_LEVEL } from './power-table';

/**
 * Marks the bins whose neighborhood stands out: where the mean power of the bins from `halfWidth` before to `halfWidth` behind lies above a limit. At
 * the ends of the band the neighborhood is what is there.
 *
 * Weak bins within an emission lie among strong ones; peaks of noise lie among noise.
 *
 * @param levels      0.01 dB
 * @param limitPower  linear, relative to 0 dB
 * @returns           1 for each bin marked, else 0
 */
export function markNeighborhoods(levels: Int16Array, halfWidth: number, limitPower: number): Uint8Array {
  const marks = new Uint8Array(levels.length);
  let sum = 0;
  let bins = 0;
  for (let next = 0; next < levels.length + halfWidth; next++) {
    if (next < levels.length) {
      sum += powerOf(levels, next);
      bins++;
    }
    const last = next - 2 * halfWidth - 1;
    if (last >= 0) {
      sum -= powerOf(levels, last);
      bins--;
    }
    const middle = next - halfWidth;
    if (middle >= 0 && sum > limitPower * bins) marks[middle] = 1;
  }
  return marks;
}

function powerOf(levels: Int16Array, bin: number): number {
  return POWER_OF_LEVEL[(levels[bin] as number) + LEVEL_OFFSET] as number;
}
