import type { Decibels } from './units';

/** Power ratio of a level: 10^(x/10). */
export function toLinear(level: Decibels): number {
  return 10 ** (level / 10);
}

/** Level of a power ratio: 10·log10(x); −Infinity for zero. */
export function toDecibels(power: number): Decibels {
  return 10 * Math.log10(power);
}

/**
 * Level of the mean power: decibels are converted before they are averaged (10 and 20 dB give 17.4).
 *
 * @throws RangeError  if `levels` is empty
 */
export function meanPower(levels: ArrayLike<number>): Decibels {
  if (levels.length === 0) throw new RangeError('levels: at least one level is needed');
  let sum = 0;
  for (let i = 0; i < levels.length; i++) sum += toLinear(levels[i] as number);
  return toDecibels(sum / levels.length);
}
