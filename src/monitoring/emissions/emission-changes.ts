import type { Emission } from './emission';

/** Emissions that are not what they were. */
export interface EmissionChanges {
  readonly changed: readonly Emission[];
  /** Later data made something else of their minutes: they never were. */
  readonly removed: readonly Emission[];
}
