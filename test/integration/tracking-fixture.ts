import type { Transaction } from '../../src/config/transaction';
import type { Database } from '../../src/config/database.service';
import { BandsRepository } from '../../src/monitoring/minutes/bands.repository';
import { MinuteSweepsRepository } from '../../src/monitoring/minutes/minute-sweeps.repository';
import { MinutesRepository } from '../../src/monitoring/minutes/minutes.repository';
import { MinutesService } from '../../src/monitoring/minutes/minutes.service';
import type { SweepMark } from '../../src/monitoring/minutes/sweep-mark';
import { CheckpointsRepository } from '../../src/monitoring/emissions/checkpoints.repository';
import { EmissionsRepository, type StoredEmission } from '../../src/monitoring/emissions/emissions.repository';
import { TrackingService, type EmissionChanges } from '../../src/monitoring/emissions/tracking.service';
import { RecentSweeps } from '../../src/monitoring/sweeps/recent-sweeps.service';
import { minuteOf, type StoredSweep } from '../../src/monitoring/sweeps/stored-sweep';
import { SweepPartitionsRepository } from '../../src/monitoring/sweeps/sweep-partitions.repository';
import { HEADER_COLUMNS, detectorNumber, extraOf, traceNumber, unitNumber } from '../../src/monitoring/sweeps/sweep-rows';
import { startOfDay } from '../../src/shared/time';

/** Tracking on a real database, without the intake before it. */
export interface TrackingFixture {
  readonly recent: RecentSweeps;
  readonly emissions: EmissionsRepository;
  readonly minutes: MinutesRepository;
  readonly tracking: TrackingService;
  /** Stores sweeps as the intake would, without marks. */
  store(sweeps: readonly StoredSweep[]): Promise<void>;
  /** Judges marks for sweeps that are stored. */
  update(sweeps: readonly StoredSweep[]): Promise<EmissionChanges>;
  /** All emissions, in order of frequency. */
  all(): Promise<StoredEmission[]>;
}

export function createTracking(database: Database): TrackingFixture {
  const recent = new RecentSweeps();
  const minutes = new MinutesRepository(database);
  const emissions = new EmissionsRepository(database);
  const service = new MinutesService(recent, new MinuteSweepsRepository(), new BandsRepository(database), minutes);
  const tracking = new TrackingService(service, minutes, new CheckpointsRepository(), emissions);
  return {
    recent,
    emissions,
    minutes,
    tracking,
    store: (sweeps) => database.transaction((tx) => storeSweeps(database, sweeps, tx)),
    update: (sweeps) => database.transaction((tx) => tracking.update(tx, marksOf(sweeps))),
    all: () => emissions.near({ from: 0, to: 300e9 }),
  };
}

async function storeSweeps(database: Database, sweeps: readonly StoredSweep[], tx: Transaction): Promise<void> {
  const partitions = new SweepPartitionsRepository(database);
  for (const day of new Set(sweeps.map(({ sweep }) => startOfDay(sweep.startedAt)))) await partitions.create(day, tx);
  for (const stored of sweeps) {
    const { sweep } = stored;
    const columns = [
      stored.stationId,
      sweep.boot,
      sweep.seq,
      new Date(sweep.startedAt),
      new Date(stored.receivedAt),
      sweep.durationMs,
      sweep.startHz,
      sweep.stepHz,
      sweep.rbwHz,
      sweep.levels.length,
      unitNumber(sweep.unit),
      detectorNumber(sweep.detector),
      sweep.averages,
      traceNumber(sweep.trace),
      stored.flags,
      extraOf(sweep),
      Buffer.from(sweep.levels.buffer, sweep.levels.byteOffset, sweep.levels.byteLength),
    ];
    await tx.query(`INSERT INTO sweep (${HEADER_COLUMNS}, levels) VALUES (${columns.map((_, i) => `$${i + 1}`).join(', ')})`, columns);
  }
}

export function marksOf(sweeps: readonly StoredSweep[]): SweepMark[] {
  return sweeps.map(({ stationId, sweep }) => ({ stationId, minute: minuteOf(sweep), sweeps: [[sweep.boot, sweep.seq]] }));
}

/** Registers a monitoring station and returns its number. */
export async function registerStation(database: Database, code: string, prefecture = '230100'): Promise<number> {
  await database.query(
    `INSERT INTO prefecture (code, name_zh, name_en, seat_lat, seat_lon, neighbors) VALUES ($1, $1, $1, 45.75, 126.65, '{}')
     ON CONFLICT DO NOTHING`,
    [prefecture],
  );
  const [station] = await database.query<{ id: number }>(
    `INSERT INTO monitoring_station (code, name, prefecture, kind, lat, lon, antenna_height_m, calibrated)
     VALUES ($1, $1, $2, 'fixed', 45.75, 126.65, 40, false) RETURNING id`,
    [code, prefecture],
  );
  return (station as { id: number }).id;
}
