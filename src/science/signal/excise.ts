import { countLevels } from './level-kernels';
import { LEVELS_PER_DB, LEVEL_COUNT, LEVEL_OFFSET, POWER_OF_LEVEL } from './power-table';

/** What is left when the strong bins are left out. */
export interface Excision {
  /** Bins that were kept. */
  readonly bins: number;
  /** Mean power of the bins kept, linear, relative to 0 dB. */
  readonly meanPower: number;
  /** Levels below this were kept, 0.01 dB. */
  readonly limit: number;
}

const SEED_SHARE = 0.1;
const SEED_BINS = 4;

/**
 * Forward consecutive mean excision: from the lowest 10 % of the bins (at least 4, at most half of them), the bins below `factor` times the mean
 * of the bins so far are taken in until no more come.
 *
 * Done on a histogram over the steps of 0.01 dB, which is the same as on the sorted powers: 4,000 bins cost some 10 µs instead of 1 ms.
 *
 * @param levels  bins, 0.01 dB; at least one
 * @param factor  T, power over the mean; greater than 1
 * @throws RangeError  if there are no levels or `factor` is not greater than 1
 * @see docs/science.md 5.1, FCME; J. Vartiainen, "Concentrated signal extraction using consecutive mean excision algorithms", 2010
 */
export function excise(levels: Int16Array, factor: number): Excision {
  if (levels.length === 0) throw new RangeError('levels: at least one bin is needed');
  if (!(factor > 1)) throw new RangeError(`factor: a number greater than 1 is needed, not ${factor}`);
  const { counts, lowest, highest } = countLevels(levels);
  const excision = climb(counts, lowest, seedOf(levels.length), factor);
  counts.fill(0, lowest, highest + 1);
  return excision;
}

function seedOf(bins: number): number {
  return Math.max(Math.ceil(bins * SEED_SHARE), Math.min(SEED_BINS, Math.ceil(bins / 2)));
}

function climb(counts: Uint32Array, lowest: number, seed: number, factor: number): Excision {
  let bins = 0;
  let power = 0;
  let next = lowest;
  for (; bins < seed; next++) {
    const here = counts[next] as number;
    bins += here;
    power += here * (POWER_OF_LEVEL[next] as number);
  }
  let end = limitOf((factor * power) / bins);
  while (next < end) {
    for (; next < end; next++) {
      const here = counts[next] as number;
      bins += here;
      power += here * (POWER_OF_LEVEL[next] as number);
    }
    end = limitOf((factor * power) / bins);
  }
  return { bins, meanPower: power / bins, limit: next - LEVEL_OFFSET };
}

/** Index of the first level that is not below a power. */
function limitOf(power: number): number {
  return Math.min(LEVEL_COUNT, Math.ceil(Math.log10(power) * 10 * LEVELS_PER_DB) + LEVEL_OFFSET);
}
