import type { Instant } from '../../shared/units';
import { sightingsOfBytes } from './sighting';
import type { StoredSweep } from './stored-sweep';
import { DETECTORS, LEVEL_UNITS, SWEEP_FLAGS, TRACES, type Detector, type LevelUnit, type Position, type Sweep, type Trace } from './sweep';

/** Fields that few sweeps have, kept together in one column. */
export interface SweepExtra {
  readonly holdCount?: number;
  readonly peakSamples?: number;
  readonly taskId?: string;
  readonly attenuationDb?: number;
  readonly position?: Position;
  readonly sentAt?: Instant;
}

/** A row of `sweep` without its levels, as the driver gives it. */
export interface SweepHeaderRow {
  readonly station_id: number;
  readonly boot: string;
  readonly seq: string;
  readonly started_at: Date;
  readonly received_at: Date;
  readonly duration_ms: number;
  readonly start_hz: number;
  readonly step_hz: number;
  readonly rbw_hz: number;
  readonly bins: number;
  readonly unit: number;
  readonly detector: number;
  readonly averages: number;
  readonly trace: number;
  readonly flags: number;
  readonly floor_db: number;
  readonly floor_slope_db_per_bin: number;
  readonly threshold_db: number;
  readonly extra: SweepExtra | null;
}

export interface SweepRow extends SweepHeaderRow {
  readonly levels: Buffer;
  readonly sightings: Buffer;
}

export const HEADER_COLUMNS = `station_id, boot, seq, started_at, received_at, duration_ms, start_hz, step_hz, rbw_hz, bins, unit, detector,
  averages, trace, flags, floor_db, floor_slope_db_per_bin, threshold_db, extra`;

/** The number under which a choice is kept in its column. */
export const unitNumber = (unit: LevelUnit): number => LEVEL_UNITS.indexOf(unit);
export const detectorNumber = (detector: Detector): number => DETECTORS.indexOf(detector);
export const traceNumber = (trace: Trace): number => TRACES.indexOf(trace);

export function extraOf(sweep: Sweep): SweepExtra | null {
  const { holdCount, peakSamples, taskId, attenuationDb, position, sentAt } = sweep;
  const extra = { holdCount, peakSamples, taskId, attenuationDb, position, sentAt };
  return Object.values(extra).some((value) => value !== undefined) ? extra : null;
}

export function headerOf(row: SweepHeaderRow): Omit<Sweep, 'levels'> {
  return {
    boot: row.boot,
    seq: Number(row.seq),
    startedAt: row.started_at.getTime(),
    durationMs: row.duration_ms,
    startHz: row.start_hz,
    stepHz: row.step_hz,
    rbwHz: row.rbw_hz,
    detector: DETECTORS[row.detector] as Detector,
    averages: Math.fround(row.averages),
    trace: TRACES[row.trace] as Trace,
    unit: LEVEL_UNITS[row.unit] as LevelUnit,
    overload: (row.flags & SWEEP_FLAGS.overload) !== 0,
    ...row.extra,
  };
}

/** A `real` comes as the shortest text that names it: the number itself is what single precision makes of that. */
export function toStoredSweep(row: SweepRow): StoredSweep {
  return {
    stationId: row.station_id,
    receivedAt: row.received_at.getTime(),
    flags: row.flags,
    floorDb: Math.fround(row.floor_db),
    floorSlopeDbPerBin: Math.fround(row.floor_slope_db_per_bin),
    thresholdDb: Math.fround(row.threshold_db),
    sightings: sightingsOfBytes(row.sightings),
    sweep: { ...headerOf(row), levels: levelsOf(row.levels) },
  };
}

/** Little-endian int16, copied to where a typed array may begin. */
export function levelsOf(bytes: Buffer): Int16Array {
  return new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
