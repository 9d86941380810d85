import type { Decibels, Hertz, Instant } from '../../shared/units';

/** One look of a station at the band. */
export interface Visit {
  readonly at: Instant;
  readonly boot: string;
}

/** Something on the air in one minute of a band: a link of the chain that makes an emission (docs/science.md 5.5). */
export interface MinuteNode {
  readonly firstBin: number;
  /** Inclusive. */
  readonly lastBin: number;
  readonly centerHz: Hertz;
  /** 1 σ. */
  readonly centerUncertaintyHz: Hertz;
  readonly bandwidthHz: Hertz;
  readonly width20Hz: Hertz | null;
  /** Noise-corrected power while it was on the air, in the band's unit. */
  readonly level: Decibels;
  /** Peak bin of the mean spectrum over the floor. */
  readonly snrDb: Decibels;
  readonly truncated: boolean;
  /** Which of the minute's visits heard it, rising; at least one. */
  readonly hits: readonly number[];
  /** First bin of the sighting by which the first of these visits heard it: does not change when the minute goes on. */
  readonly seenAtBin: number;
}

/** A minute of a band: a function of its sweeps. */
export interface Minute {
  readonly minute: Instant;
  /** Sorted by capture time, boot and sequence. */
  readonly visits: readonly Visit[];
  /** Rising in frequency. */
  readonly nodes: readonly MinuteNode[];
}

/** With what only the table keeps: the mean spectrum, and the statistics of its noise. */
export interface ResolvedMinute extends Minute {
  /** Mean power of each bin, 0.01 dB. */
  readonly mean: Int16Array;
  /** Averages of all visits together. */
  readonly averages: number;
  readonly holdCount: number | null;
  readonly peakSamples: number | null;
}
