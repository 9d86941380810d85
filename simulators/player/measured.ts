import type { Instant, Milliseconds } from '../../src/shared/units';
import type { SpoolEntry } from '../station/spool-records';

/** Contents of one message, before it has a number. */
export interface Measured {
  readonly kind: SpoolEntry['kind'];
  readonly t: Milliseconds;
  readonly capturedAt: Instant;
  encode(boot: string, seq: number): Buffer;
}

/** Something that a station does again and again, in the order of its time. */
export interface Occupation {
  /** When it is due next, from the start of the scenario; Infinity if it is not. */
  readonly nextAt: Milliseconds;
  /** Leaves out what is due before then. */
  skipTo(t: Milliseconds): void;
  /** Does what is due; the messages that this gives, in order. */
  next(): readonly Measured[];
  /** Leaves out what is due; returns how many messages that would have given. */
  pass(): number;
}
