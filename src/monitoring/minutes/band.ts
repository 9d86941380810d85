import type { Hertz } from '../../shared/units';
import type { Detector, LevelUnit, Sweep, Trace } from '../sweeps/sweep';

/** What a monitoring station scans in one way: sweeps of one band can be averaged, bin by bin. */
export interface BandGrid {
  readonly stationId: number;
  /** Center of the first bin. */
  readonly startHz: Hertz;
  readonly stepHz: Hertz;
  readonly rbwHz: Hertz;
  readonly bins: number;
  readonly unit: LevelUnit;
  readonly detector: Detector;
  readonly trace: Trace;
}

/** A band under the number by which the tables know it. */
export interface Band extends BandGrid {
  readonly id: number;
}

export function bandGridOf(stationId: number, sweep: Sweep): BandGrid {
  const { startHz, stepHz, rbwHz, unit, detector, trace } = sweep;
  return { stationId, startHz, stepHz, rbwHz, bins: sweep.levels.length, unit, detector, trace };
}

/** Whether a sweep of the band's station is one of the band. */
export function isOfBand(sweep: Sweep, band: BandGrid): boolean {
  return (
    sweep.startHz === band.startHz &&
    sweep.stepHz === band.stepHz &&
    sweep.rbwHz === band.rbwHz &&
    sweep.levels.length === band.bins &&
    sweep.unit === band.unit &&
    sweep.detector === band.detector &&
    sweep.trace === band.trace
  );
}

/** Equal for equal bands, whatever number the tables have given them. */
export function bandKey({ stationId, startHz, stepHz, rbwHz, bins, unit, detector, trace }: BandGrid): string {
  return `${stationId}/${startHz}/${stepHz}/${rbwHz}/${bins}/${unit}/${detector}/${trace}`;
}
