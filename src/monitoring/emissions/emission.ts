import type { LevelUnit } from '../sweeps/sweep';
import type { Decibels, Hertz, Instant } from '../../shared/units';

export type Judgement = 'licensed' | 'deviating' | 'ambiguous' | 'exempt' | 'unlicensed' | 'artefact';

/** An unbroken stay on the air: visits that heard the emission, without a gap longer than `RUN_GAP_MS` between them. */
export interface Run {
  readonly from: Instant;
  /** The last visit that heard it. */
  readonly to: Instant;
  readonly hits: number;
}

/** A pause longer than this ends a run; shorter ones are modulation, revisit time, or a pause for breath. */
export const RUN_GAP_MS = 120_000;

/** An emission as one monitoring station hears it: a chain of segments of its minute-mean spectra (docs/science.md 5.5). */
export interface Emission {
  readonly id: string;
  readonly stationId: number;
  readonly stationCode: string;
  readonly prefecture: string;
  readonly bandId: number;
  readonly stepHz: Hertz;
  readonly rbwHz: Hertz;
  readonly unit: LevelUnit;
  readonly centerHz: Hertz;
  /** 1 σ. */
  readonly centerUncertaintyHz: Hertz;
  /** Noise-corrected β width of the minute-mean spectrum, ± 1 bin. */
  readonly bandwidthHz: Hertz;
  /** Width 20 dB below the peak of the minute-mean spectrum; null where the signal stands less than 20 dB above the floor. */
  readonly width20Hz: Hertz | null;
  /** Noise-corrected power of the whole emission, mean over its minutes, in `unit`. */
  readonly level: Decibels;
  /** The strongest minute's level, in `unit`. */
  readonly peakLevel: Decibels;
  /** Peak bin of the minute-mean spectrum over the floor: the strongest minute's. */
  readonly snrDb: Decibels;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
  /** Capture time of the visit at which 3 of 5 visits had heard it; null until then. */
  readonly confirmedAt: Instant | null;
  /** Visits that heard it. */
  readonly sightings: number;
  readonly runs: readonly Run[];
  /** The `boot`s it was seen in. */
  readonly boots: readonly string[];
  /** Seen at the edge of the sweep only: its center and width are not known. */
  readonly truncated: boolean;
  readonly active: boolean;
  readonly judgement: Judgement | null;
  readonly licenses: readonly { readonly number: string; readonly score: number }[];
}
