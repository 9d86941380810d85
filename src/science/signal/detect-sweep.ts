import type { Decibels, Hertz } from '../../shared/units';
import { requireNumber } from '../require-number';
import { peakBin } from './cut-run';
import { findRuns, type FloorLine } from './find-runs';
import { estimateNoiseFloor, type NoiseFloor } from './noise-floor';
import { thresholdsOf } from './noise-rules';
import type { NoiseTrace } from './noise-trace';
import { LEVELS_PER_DB } from './power-table';
import type { Run } from './run';

/** One pass over a band. */
export interface DetectableSweep extends NoiseTrace {
  /** Center of the first bin. */
  readonly startHz: Hertz;
  readonly stepHz: Hertz;
  readonly rbwHz: Hertz;
  /** int16, steps of 0.01 dB. */
  readonly levels: Int16Array;
}

export interface DetectionOptions {
  /** Least height over the floor; default 8 dB. */
  readonly marginDb?: Decibels;
  /** Probability for a bin of noise to be hot; default 1e-4, where three visits of five have to follow. */
  readonly falseAlarm?: number;
  /** Channel raster: runs no further apart than a quarter of it are one. Default: none are joined. */
  readonly rasterHz?: Hertz;
  /** The floor cannot be lower: kTB plus the least noise figure of a calibrated station. */
  readonly lowestFloorDb?: Decibels;
}

export interface SweepSighting extends Run {
  /** Highest level in the run, in the sweep's unit. */
  readonly peakDb: Decibels;
  /** Highest ratio to the floor. */
  readonly snrDb: Decibels;
}

/** What stands out of a sweep, before it is measured. */
export interface SweepRuns {
  readonly floor: NoiseFloor;
  /** Over the floor. */
  readonly onDb: Decibels;
  /** Over the floor. */
  readonly offDb: Decibels;
  /** In rising order, without overlap. */
  readonly runs: readonly Run[];
}

export interface SweepDetection {
  /** At the first bin, in the sweep's unit. */
  readonly floorDb: Decibels;
  readonly slopeDbPerBin: Decibels;
  /** Over the floor. */
  readonly thresholdOnDb: Decibels;
  /** Over the floor. */
  readonly thresholdOffDb: Decibels;
  readonly method: 'fcme' | 'median';
  /** Bins taken for unoccupied. */
  readonly cleanBins: number;
  /** There is no honest floor: few or narrow bins, a band mostly occupied, a single look at a busy band. */
  readonly uncertain: boolean;
  /** In rising order, without overlap. */
  readonly sightings: SweepSighting[];
}

const MARGIN_DB = 8;
const FALSE_ALARM = 1e-4;
const GAP_SHARE = 0.25;
const LEAST_WIDTH_SHARE = 0.3;

/**
 * Noise floor, thresholds and sightings of one sweep: a pure function of it.
 *
 * @returns  levels in dB of the sweep's unit, bins counted from 0
 * @throws RangeError  naming the argument that is empty, not finite or outside its range
 * @see docs/science.md 5.1 to 5.3
 */
export function detectSweep(sweep: DetectableSweep, options: DetectionOptions = {}): SweepDetection {
  const { floor, onDb, offDb, runs } = detectRuns(sweep, options);
  const { levels } = sweep;
  const sightings = runs.map((run): SweepSighting => ({
    firstBin: run.firstBin,
    lastBin: run.lastBin,
    peakDb: peakOf(levels, run),
    snrDb: signalToNoiseOf(levels, floor, run),
  }));
  // Each field by name: an object that begins with a spread takes longer to make than the floor.
  return {
    floorDb: floor.floorDb,
    slopeDbPerBin: floor.slopeDbPerBin,
    thresholdOnDb: onDb,
    thresholdOffDb: offDb,
    method: floor.method,
    cleanBins: floor.cleanBins,
    uncertain: floor.uncertain,
    sightings,
  };
}

/**
 * Noise floor, thresholds and runs of bins of one sweep: a pure function of it, made for thousands of sweeps a second.
 *
 * A bin is hot above floor + T_on, T_on = max(8 dB, CFAR(M, 1e-4)); a sighting is a run of bins above floor + T_off that holds a hot one.
 *
 * @returns  levels in dB of the sweep's unit, bins counted from 0
 * @throws RangeError  naming the argument that is empty, not finite or outside its range
 * @see docs/science.md 5.1 to 5.3
 */
export function detectRuns(sweep: DetectableSweep, options: DetectionOptions = {}): SweepRuns {
  requireNumber('startHz', sweep.startHz, { above: 0 });
  requireNumber('stepHz', sweep.stepHz, { above: 0 });
  requireNumber('rbwHz', sweep.rbwHz, { above: 0 });
  const { marginDb = MARGIN_DB, falseAlarm = FALSE_ALARM, rasterHz = 0, lowestFloorDb } = options;
  const { levels } = sweep;
  const { averages, detector, trace, holdCount, peakSamples, stepHz } = sweep;
  const floor = estimateNoiseFloor(levels, { averages, detector, trace, holdCount, peakSamples, stepHz, lowestDb: lowestFloorDb });
  const { onDb, offDb } = thresholdsOf(sweep, floor.cleanBins, { marginDb, falseAlarm });
  const gapBins = Math.floor((GAP_SHARE * rasterHz) / stepHz);
  const leastBins = (LEAST_WIDTH_SHARE * sweep.rbwHz) / stepHz;
  const runs = findRuns(levels, floor, { onDb, offDb, unitsPerDb: LEVELS_PER_DB, gapBins, leastBins });
  return { floor, onDb, offDb, runs };
}

/** Highest level in a run. */
export function peakOf(levels: Int16Array, run: Run): Decibels {
  return (levels[peakBin(levels, run)] as number) / LEVELS_PER_DB;
}

/** Highest ratio to the floor in a run. */
export function signalToNoiseOf(levels: Int16Array, floor: FloorLine, run: Run): Decibels {
  let snrDb = -Infinity;
  for (let i = run.firstBin; i <= run.lastBin; i++) {
    snrDb = Math.max(snrDb, (levels[i] as number) / LEVELS_PER_DB - floor.floorDb - floor.slopeDbPerBin * i);
  }
  return snrDb;
}
