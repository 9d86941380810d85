import { MINUTE_MS } from '../../shared/time';
import type { Decibels, Instant } from '../../shared/units';
import type { PackedSightings } from './sighting';
import type { Sweep } from './sweep';

/** Noise floor of one sweep and what stands above it (docs/science.md 5.1–5.2). */
export interface SweepFindings {
  /** Noise floor at the first bin, in the sweep's unit. */
  readonly floorDb: Decibels;
  readonly floorSlopeDbPerBin: Decibels;
  /** Height above the floor at which a bin counts as a signal. */
  readonly thresholdDb: Decibels;
  /** Sorted by bin. */
  readonly sightings: PackedSightings;
}

/** A sweep with what was found in it. */
export interface StoredSweep extends SweepFindings {
  readonly stationId: number;
  readonly receivedAt: Instant;
  /** Bits of `SWEEP_FLAGS`. */
  readonly flags: number;
  readonly sweep: Sweep;
}

/** The same values that reading back from the table would give: what is judged must not depend on whether it was still in memory. */
export function asStored(sweep: StoredSweep): StoredSweep {
  const { stationId, receivedAt, flags, sightings } = sweep;
  return {
    floorDb: Math.fround(sweep.floorDb),
    floorSlopeDbPerBin: Math.fround(sweep.floorSlopeDbPerBin),
    thresholdDb: Math.fround(sweep.thresholdDb),
    sightings,
    stationId,
    receivedAt,
    flags,
    sweep: withStoredAverages(sweep.sweep),
  };
}

function withStoredAverages(sweep: Sweep): Sweep {
  const averages = Math.fround(sweep.averages);
  return averages === sweep.averages ? sweep : { ...sweep, averages };
}

/** The minute to which a sweep belongs, by its capture time. */
export function minuteOf(sweep: Pick<Sweep, 'startedAt'>): Instant {
  return Math.floor(sweep.startedAt / MINUTE_MS) * MINUTE_MS;
}
