import { detectRuns, peakOf, signalToNoiseOf } from '../../science/signal/detect-sweep';
import type { Decibels } from '../../shared/units';
import { putSighting, roomForSightings, type PackedSightings } from './sighting';
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

/**
 * What stands above the noise floor of a sweep: a pure function of it, so that it is found again and not stored (decision 16).
 *
 * Packed run by run: an object for each would be most of what reading a sweep leaves behind.
 *
 * @throws RangeError  if the detector cannot bear the sweep
 */
export function findingsOf(sweep: Sweep): SweepFindings {
  const { levels } = sweep;
  const { floor, onDb, runs } = detectRuns(sweep);
  const sightings = roomForSightings(runs.length);
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as (typeof runs)[number];
    putSighting(sightings, i, run, peakOf(levels, run), signalToNoiseOf(levels, floor, run));
  }
  return { floorDb: floor.floorDb, floorSlopeDbPerBin: floor.slopeDbPerBin, thresholdDb: onDb, sightings };
}
