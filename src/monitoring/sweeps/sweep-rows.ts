import type { Instant } from '../../shared/units';
import type { StoredSweep } from './stored-sweep';
import { DETECTORS, LEVEL_UNITS, SWEEP_FLAGS, TRACES, type Detector, type LevelUnit, type Position, type Sweep, type Trace } from './sweep';
import { findingsOf } from './sweep-findings';

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
  readonly extra: SweepExtra | null;
}

export interface SweepRow extends SweepHeaderRow {
  readonly levels: Buffer;
}

export const HEADER_COLUMNS = `station_id, boot, seq, started_at, received_at, duration_ms, start_hz, step_hz, rbw_hz, bins, unit, detector,
  averages, trace, flags, extra`;

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

/** Finds again what the intake found in it. */
export function toStoredSweep(row: SweepRow): StoredSweep {
  const sweep = { ...headerOf(row), levels: levelsOf(row.levels) };
  return { stationId: row.station_id, receivedAt: row.received_at.getTime(), flags: row.flags, sweep, ...findingsOf(sweep) };
}

/** Little-endian int16, copied to where a typed array may begin. */
export function levelsOf(bytes: Buffer): Int16Array {
  return new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
