import type { Instant } from '../../shared/units';
import type { TrackedEmission } from './tracked-emission';

/** A minute of a band that has been made anew. */
export interface ChangedBandMinute {
  readonly bandId: number;
  readonly minute: Instant;
}

/** Emissions that are not what they were, and the minutes that made them. */
export interface EmissionChanges {
  readonly changed: readonly TrackedEmission[];
  /** Later data made something else of their minutes: they never were. */
  readonly removed: readonly TrackedEmission[];
  readonly minutes: readonly ChangedBandMinute[];
}
