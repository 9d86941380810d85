import type { Decibels, Degrees, Hertz, Instant, Meters, Milliseconds } from '../../shared/units';

export const LEVEL_UNITS = ['dBuV/m', 'dBuV', 'dBm'] as const;
export const DETECTORS = ['rms', 'average', 'peak', 'sample'] as const;
export const TRACES = ['clearwrite', 'average', 'maxhold', 'minhold'] as const;

export type LevelUnit = (typeof LEVEL_UNITS)[number];
export type Detector = (typeof DETECTORS)[number];
export type Trace = (typeof TRACES)[number];

/** Levels are kept as int16 in steps of 0.01 dB: ±200 dB fits, and what a receiver resolves is coarser. */
export const LEVEL_STEP_DB = 0.01;

export interface Position {
  readonly lat: Degrees;
  readonly lon: Degrees;
  readonly altM?: Meters;
}

/** One pass of a receiver over a band, as it came: docs/interfaces.md 2, Sweep. */
export interface Sweep {
  readonly boot: string;
  readonly seq: number;
  readonly startedAt: Instant;
  readonly durationMs: Milliseconds;
  /** Center of the first bin. */
  readonly startHz: Hertz;
  readonly stepHz: Hertz;
  readonly rbwHz: Hertz;
  readonly detector: Detector;
  /** Power samples averaged into each bin. */
  readonly averages: number;
  readonly trace: Trace;
  readonly holdCount?: number;
  readonly peakSamples?: number;
  readonly taskId?: string;
  readonly unit: LevelUnit;
  readonly overload: boolean;
  readonly attenuationDb?: Decibels;
  readonly position?: Position;
  readonly sentAt?: Instant;
  /** int16, steps of 0.01 dB, in `unit`. */
  readonly levels: Int16Array;
}

/** Bits of the column `sweep.flags`. */
export const SWEEP_FLAGS = { clockAhead: 1, overload: 2, outOfBand: 4, late: 8, task: 16 } as const;
