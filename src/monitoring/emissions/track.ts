import type { Decibels, Hertz, Instant } from '../../shared/units';
import type { Run } from './emission';

/** What one minute said of an emission. */
export interface Link {
  readonly minute: Instant;
  readonly centerHz: Hertz;
  readonly centerUncertaintyHz: Hertz;
  readonly bandwidthHz: Hertz;
  readonly width20Hz: Hertz | null;
  readonly level: Decibels;
  readonly truncated: boolean;
  /** Visits that heard it. */
  readonly hits: number;
}

/** A chain of minutes' nodes, as far as it has got. Never modified: each minute makes a new one of it. */
export interface Track {
  readonly id: string;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
  readonly confirmedAt: Instant | null;
  readonly sightings: number;
  /** The band's visits up to the last one that heard it, counted from the beginning. */
  readonly lastHitVisit: number;
  /** The last five visits as bits, latest lowest; kept until it is confirmed. */
  readonly recentHits: number;
  /** The latest ones. */
  readonly runs: readonly Run[];
  /** The latest ones. */
  readonly boots: readonly string[];
  /** The latest minutes that heard it. */
  readonly links: readonly Link[];
  readonly peakLevel: Decibels;
  readonly snrDb: Decibels;
  /** The minute of the peak level. */
  readonly strongestMinute: Instant;
}

/** What a band's minutes up to one of them have come to: all that is needed to go on. */
export interface FoldState {
  /** The last visit; null before the first. */
  readonly lastVisitAt: Instant | null;
  /** Visits so far. */
  readonly visits: number;
  readonly tracks: readonly Track[];
}

export const NOTHING_YET: FoldState = { lastVisitAt: null, visits: 0, tracks: [] };
