import { toLinear } from '../../shared/decibels';

/** int16 levels reach from -327.68 to 327.67 dB, though ±200 dB is all that a sweep may hold. */
const OFFSET = 32_768;
const STEPS = 65_536;
/** Relative error 2^-14, 0.0003 dB: far below the step of a level. */
const MANTISSA_BITS = 13;

/**
 * Linear power of each level in steps of 0.01 dB, rounded to 13 bits, so that sums come out the same in any order.
 *
 * A double holds 53 bits: up to 1,024 of these powers add up without any rounding as long as the strongest is no more than 90 dB (30 bits) above
 * the weakest, which is more than a receiver's range. Index: the level in steps plus `LEVEL_OFFSET`.
 */
export const POWER_OF_STEPS: Float64Array = Float64Array.from({ length: STEPS }, (_, i) => rounded(toLinear((i - OFFSET) / 100)));

export const LEVEL_OFFSET = OFFSET;

function rounded(power: number): number {
  const scale = 2 ** (MANTISSA_BITS - 1 - Math.floor(Math.log2(power)));
  return Math.round(power * scale) / scale;
}
