import { Logger } from '@nestjs/common';
import { WallClock } from '../../src/config/clock.service';
import { Database } from '../../src/config/database.service';
import { DeadLettersRepository } from '../../src/monitoring/dead-letters/dead-letters.repository';
import { MessageBus, type Publication } from '../../src/monitoring/mqtt/message-bus.service';
import { encodeMessage, type WireFormat } from '../../src/monitoring/mqtt/wire/encode-message';
import { decodeAcknowledgement, type Acknowledgement } from '../../src/monitoring/mqtt/wire/service-messages';
import { IntakeCounters } from '../../src/monitoring/readings/intake-counters.service';
import { JudgementTrigger } from '../../src/monitoring/readings/judgement-trigger.service';
import { MarksRepository } from '../../src/monitoring/readings/marks.repository';
import { MessageKeysRepository } from '../../src/monitoring/readings/message-keys.repository';
import type { RawMessage } from '../../src/monitoring/readings/raw-message';
import { ReadingsRepository } from '../../src/monitoring/readings/readings.repository';
import { RecentSweeps } from '../../src/monitoring/sweeps/recent-sweeps.service';
import { StoredSweeps } from '../../src/monitoring/sweeps/stored-sweeps.service';
import type { Sweep } from '../../src/monitoring/sweeps/sweep';
import { SweepPartitionsRepository } from '../../src/monitoring/sweeps/sweep-partitions.repository';
import { SweepStore } from '../../src/monitoring/sweeps/sweep-store.repository';
import { SweepsRepository } from '../../src/monitoring/sweeps/sweeps.repository';
import { IntakeConnection } from '../../src/pipeline/intake-connection.client';
import { IntakeService } from '../../src/pipeline/intake.service';
import { IntakeSigns } from '../../src/pipeline/intake-signs.service';
import { IntakeStations } from '../../src/pipeline/intake-stations.service';
import { IntakeStore } from '../../src/pipeline/intake-store.service';
import type { Clock } from '../../src/shared/clock';
import { StationHealthRepository } from '../../src/stations/health/station-health.repository';
import { StationsRepository } from '../../src/stations/register/stations.repository';
import type { TestDatabase } from '../support/database';

// Outages are made on purpose here: what is said about them is no news.
Logger.overrideLogger(false);

export const PREFECTURE = '230100';

/** The intake on a real database, with a broker that keeps what is published. */
export interface IntakeFixture {
  readonly intake: IntakeService;
  readonly recent: RecentSweeps;
  readonly sweeps: SweepsRepository;
  readonly keys: MessageKeysRepository;
  readonly partitions: SweepPartitionsRepository;
  readonly counters: IntakeCounters;
  readonly published: Publication[];
  acknowledgements(station: string): Acknowledgement[];
  close(): Promise<void>;
}

export interface FixtureOptions {
  readonly clock?: Clock;
  readonly databaseUrl?: string;
}

export function createIntake(
  { url, database }: TestDatabase,
  { clock = new WallClock(), databaseUrl = url }: FixtureOptions = {},
): IntakeFixture {
  const published: Publication[] = [];
  const bus = new MessageBus();
  bus.attach({
    connected: true,
    publish: (message) => {
      published.push(message);
      return Promise.resolve();
    },
  });
  const connection = new IntakeConnection({ databaseUrl });
  const partitions = new SweepPartitionsRepository(database);
  const keys = new MessageKeysRepository();
  const store = new IntakeStore(
    connection,
    new IntakeStations(new StationsRepository(database)),
    keys,
    new SweepStore(partitions),
    new ReadingsRepository(),
    new MarksRepository(),
    new DeadLettersRepository(database),
    new IntakeSigns(new StationHealthRepository(database)),
    clock,
    { sweepRetentionDays: 30 },
  );
  const recent = new RecentSweeps();
  const counters = new IntakeCounters();
  return {
    intake: new IntakeService(store, bus, recent, new StoredSweeps(), new JudgementTrigger(), counters),
    recent,
    sweeps: new SweepsRepository(database),
    keys,
    partitions,
    counters,
    published,
    acknowledgements: (station) =>
      published
        .filter(({ topic }) => topic === `spectrum/v1/${PREFECTURE}/${station}/ack`)
        .map(({ payload }) => decodeAcknowledgement(Buffer.from(payload))),
    close: () => connection.onApplicationShutdown(),
  };
}

/** Registers stations by their codes, without anything else about them. */
export async function registerStations(database: Database, ...codes: string[]): Promise<void> {
  await database.query(
    `INSERT INTO prefecture (code, name_zh, name_en, seat_lat, seat_lon, neighbors) VALUES ($1, '哈尔滨市', 'Harbin', 45.75, 126.65, '{}')
     ON CONFLICT DO NOTHING`,
    [PREFECTURE],
  );
  for (const code of codes) {
    await database.query(
      `INSERT INTO monitoring_station (code, name, prefecture, kind, lat, lon, antenna_height_m, calibrated)
       VALUES ($1, $1, $2, 'fixed', 45.75, 126.65, 40, false)`,
      [code, PREFECTURE],
    );
  }
  await database.query("UPDATE register_version SET version = version + 1 WHERE register = 'station'");
}

/** A sweep of 40 bins of noise about -100 dBm with a carrier in bin 20. */
export function aSweep(changes: Partial<Sweep> = {}): Sweep {
  const seq = changes.seq ?? 0;
  const levels = Int16Array.from({ length: 40 }, (_, bin) => -10_000 + ((bin * 7919 + seq * 104_729) % 97) + (bin === 20 ? 4_000 : 0));
  return {
    boot: 'boot-1',
    seq,
    startedAt: Date.now() - 1_000,
    durationMs: 200,
    startHz: 98_000_000,
    stepHz: 25_000,
    rbwHz: 25_000,
    detector: 'rms',
    averages: 16,
    trace: 'clearwrite',
    unit: 'dBm',
    overload: false,
    levels,
    ...changes,
  };
}

export function sweepMessage(station: string, sweep: Sweep, format: WireFormat = 'cbor'): RawMessage {
  return rawMessage(station, encodeMessage({ kind: 'sweep', body: sweep }, format));
}

export function rawMessage(station: string, payload: Buffer | object, kind = 'sweep', changes: Partial<RawMessage> = {}): RawMessage {
  return {
    topic: `spectrum/v1/${PREFECTURE}/${station}/${kind}`,
    payload: Buffer.isBuffer(payload) ? payload : Buffer.from(JSON.stringify(payload)),
    identity: station,
    receivedAt: Date.now(),
    retain: false,
    ...changes,
  };
}

export async function countRows(database: Database, table: string): Promise<number> {
  const [row] = await database.query<{ count: string }>(`SELECT count(*) AS count FROM ${table}`);
  return Number(row?.count);
}
