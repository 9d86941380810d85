import { contains, type FrequencyRange } from '../../shared/frequency-range';
import type { Decibels, Hertz } from '../../shared/units';

/** How emissions of a band lie beside one another. */
export interface SplitRule {
  readonly range: FrequencyRange;
  /** Peaks closer than this belong to one emission. */
  readonly spacingHz: Hertz;
  /** A valley so far below both peaks divides them. */
  readonly valleyDb: Decibels;
  /** From this spacing on, the valley may be shallower. */
  readonly wideSpacingHz: Hertz;
  readonly wideValleyDb: Decibels;
  /** Channels that are one emission whatever their shape, counted from `range.from`; none if absent. */
  readonly wholeChannelHz?: Hertz;
}

const MHZ = 1_000_000;
/** Standard deviation of the level of a bin that holds one power sample, and less by √M with M averages. */
const SCATTER_DB = 10 * Math.LOG10E;
/** Between the lowest of many bins and the peaks beside it. */
const MOST_SCATTERS = 6;

/**
 * FM broadcasting: neighbors 200 kHz apart are divided by 3 dB, while a pilot or a subcarrier up to 92 kHz from the carrier is its own.
 * Digital television of China: channels of 8 MHz.
 *
 * @see docs/science.md 5.3 and 2
 */
export const BROADCAST_RULES: readonly SplitRule[] = [
  { range: { from: 87 * MHZ, to: 108 * MHZ }, spacingHz: 100_000, valleyDb: 6, wideSpacingHz: 150_000, wideValleyDb: 3 },
  ...[
    { from: 167 * MHZ, to: 223 * MHZ },
    { from: 470 * MHZ, to: 566 * MHZ },
    { from: 606 * MHZ, to: 702 * MHZ },
  ].map((range) => ({ range, spacingHz: 12_500, valleyDb: 6, wideSpacingHz: Infinity, wideValleyDb: 6, wholeChannelHz: 8 * MHZ })),
];

const EVERYWHERE: FrequencyRange = { from: 0, to: Infinity };

/**
 * The rule of the band that a frequency lies in; elsewhere a valley of 6 dB between peaks at least a raster apart.
 *
 * @param rasterHz  channel raster where no rule is; 12.5 kHz is the closest of land mobile radio
 */
export function splitRuleAt(frequency: Hertz, rules: readonly SplitRule[], rasterHz: Hertz): SplitRule {
  const rule = rules.find(({ range }) => contains(range, frequency));
  return rule ?? { range: EVERYWHERE, spacingHz: rasterHz, valleyDb: 6, wideSpacingHz: Infinity, wideValleyDb: 6 };
}

/**
 * A rule for a spectrum of few averages, in which the noise of the measurement makes valleys of its own: none shallower than six standard deviations of
 * a bin divides.
 *
 * The level of a bin of M averages scatters by 10·log10(e)/√M dB.
 *
 * @see docs/science.md 5.3 (inner valleys of a flat emission)
 */
export function steadied(rule: SplitRule, averages: number): SplitRule {
  const least = leastValley(averages);
  return { ...rule, valleyDb: Math.max(rule.valleyDb, least), wideValleyDb: Math.max(rule.wideValleyDb, least) };
}

/** Six standard deviations of the level of a bin of M averages: no shallower valley is more than noise. */
export function leastValley(averages: number): Decibels {
  return (MOST_SCATTERS * SCATTER_DB) / Math.sqrt(averages);
}
