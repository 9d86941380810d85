import type { Emission } from '../../monitoring/emissions/emission';
import { fieldOfLevel } from '../../monitoring/emissions/field-of-level';
import type { DbuvPerMeter, Decibels } from '../../shared/units';
import type { MonitoringStation } from '../../stations/register/monitoring-station';

/** An emission as one monitoring station hears it, with the station and what its levels mean there. */
export interface Heard {
  readonly emission: Emission;
  readonly station: MonitoringStation;
  /** Median over the latest minutes; null where the station is not calibrated. */
  readonly fieldDbuvM: DbuvPerMeter | null;
  /** The strongest minute's. */
  readonly peakFieldDbuvM: DbuvPerMeter | null;
}

export function toHeard(emission: Emission, station: MonitoringStation): Heard {
  const { level, peakLevel, unit, centerHz } = emission;
  return {
    emission,
    station,
    fieldDbuvM: fieldOfLevel(level, unit, centerHz, station),
    peakFieldDbuvM: fieldOfLevel(peakLevel, unit, centerHz, station),
  };
}

/**
 * Orders by strength, the strongest first: by peak field where it is known, then by signal to noise among the uncalibrated; equals by first hearing,
 * station and identity, so that the order never depends on arrival.
 *
 * @see docs/science.md 1.1, trap 3
 */
export function strongestFirst(a: Heard, b: Heard): number {
  if (a.peakFieldDbuvM !== null && b.peakFieldDbuvM !== null && a.peakFieldDbuvM !== b.peakFieldDbuvM) {
    return b.peakFieldDbuvM - a.peakFieldDbuvM;
  }
  if ((a.peakFieldDbuvM === null) !== (b.peakFieldDbuvM === null)) return a.peakFieldDbuvM === null ? 1 : -1;
  if (a.peakFieldDbuvM === null && a.emission.snrDb !== b.emission.snrDb) return b.emission.snrDb - a.emission.snrDb;
  return (
    a.emission.firstSeenAt - b.emission.firstSeenAt ||
    compareText(a.station.code, b.station.code) ||
    compareText(a.emission.id, b.emission.id)
  );
}

/** Where one station hears so much more than another, both hear one emission. @see docs/interfaces.md 3, interference event */
export const CLEARLY_STRONGER_DB: Decibels = 6;

/** By field where both know it, by signal to noise where neither does; else it cannot be told. */
export function isClearlyStronger(a: Heard, b: Heard): boolean {
  if (a.peakFieldDbuvM !== null && b.peakFieldDbuvM !== null) return a.peakFieldDbuvM - b.peakFieldDbuvM >= CLEARLY_STRONGER_DB;
  return a.peakFieldDbuvM === b.peakFieldDbuvM && a.emission.snrDb - b.emission.snrDb >= CLEARLY_STRONGER_DB;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
