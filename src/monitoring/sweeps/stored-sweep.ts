import { MINUTE_MS } from '../../shared/time';
import type { Instant } from '../../shared/units';
import type { Sweep } from './sweep';
import type { SweepFindings } from './sweep-findings';

/** A sweep with what was found in it. */
export interface StoredSweep extends SweepFindings {
  readonly stationId: number;
  readonly receivedAt: Instant;
  /** Bits of `SWEEP_FLAGS`. */
  readonly flags: number;
  readonly sweep: Sweep;
}

/** The minute to which a sweep belongs, by its capture time. */
export function minuteOf(sweep: Pick<Sweep, 'startedAt'>): Instant {
  return Math.floor(sweep.startedAt / MINUTE_MS) * MINUTE_MS;
}
