import type { Instant } from '../../shared/units';

/** "These sweeps are new in this minute of this station": what the intake leaves for the judge. */
export interface SweepMark {
  readonly stationId: number;
  readonly minute: Instant;
  readonly sweeps: readonly (readonly [boot: string, seq: number])[];
}
