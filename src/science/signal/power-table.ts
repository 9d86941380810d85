/** Levels are int16 in steps of 0.01 dB: 65,536 of them, so that powers and counts are looked up instead of computed. */
export const LEVELS_PER_DB = 100;
export const LEVEL_OFFSET = 32768;
export const LEVEL_COUNT = 65536;

/** Power 10^(level/1000) of each level, at index level + 32768. */
export const POWER_OF_LEVEL = Float64Array.from({ length: LEVEL_COUNT }, (_, i) => 10 ** ((i - LEVEL_OFFSET) / (10 * LEVELS_PER_DB)));
