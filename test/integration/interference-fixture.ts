import { Logger } from '@nestjs/common';
import type { Transaction } from '../../src/config/transaction';
import { EmissionsJudge } from '../../src/interference/emissions-judge.service';
import { EventWriter } from '../../src/interference/event-writer.service';
import { EventsRepository } from '../../src/interference/events/events.repository';
import { EVENT_STATES, type InterferenceEvent } from '../../src/interference/events/interference-event';
import { movedEvent, type Decision } from '../../src/interference/events/moved-event';
import { InterferenceService } from '../../src/interference/interference.service';
import { MinuteHits } from '../../src/interference/minute-hits.service';
import { MinuteLooks } from '../../src/interference/minute-looks.service';
import { Registers } from '../../src/interference/registers.service';
import { StationWatch } from '../../src/interference/station-watch.service';
import { MessageBus } from '../../src/monitoring/mqtt/message-bus.service';
import { OutboxRepository } from '../../src/monitoring/outbox/outbox.repository';
import { MarksRepository } from '../../src/monitoring/readings/marks.repository';
import type { StoredSweep } from '../../src/monitoring/sweeps/stored-sweep';
import { JudgementLease } from '../../src/pipeline/judgement-lease.repository';
import { JudgementRun } from '../../src/pipeline/judgement-run.service';
import { WaitingMarks } from '../../src/pipeline/waiting-marks.repository';
import { AllocationsRepository } from '../../src/spectrum/allocations/allocations.repository';
import { ExemptRulesRepository } from '../../src/spectrum/exempt-rules/exempt-rules.repository';
import { LicenseRegisterRepository } from '../../src/spectrum/licenses/license-register.repository';
import { LicensesRepository } from '../../src/spectrum/licenses/licenses.repository';
import type { LicenseRecord } from '../../src/spectrum/licenses/license-record';
import type { RegisteredLicense } from '../../src/spectrum/licenses/registered-license';
import { PrefecturesRepository } from '../../src/spectrum/prefectures/prefectures.repository';
import { StationHealthRepository } from '../../src/stations/health/station-health.repository';
import type { MonitoringStation } from '../../src/stations/register/monitoring-station';
import { toRegister } from '../../src/stations/register/registered-station';
import { MINUTE_MS } from '../../src/shared/time';
import { StationsRepository } from '../../src/stations/register/stations.repository';
import { aLicenseContent, aTransmitter } from '../builders/a-license';
import { aStation } from '../builders/a-station';
import { madeSweeps, START_HZ, STEP_HZ, storedSweep, type MadeBand } from '../builders/band-of-sweeps';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { createTracking, type TrackingFixture } from './tracking-fixture';

/** So far the made sweeps' noise of −100 lies below a station's: a level of SNR + 10 dBµV/m in each bin. */
const NOISE_DBUV_M = 10;

/** The judge with all that stands behind it on a real database, fed with made sweeps at a time that the test tells. */
export class InterferenceFixture {
  now = 0;
  isBrokerThere = true;
  readonly health: StationHealthRepository;
  readonly stations: StationsRepository;
  private readonly licenses: LicenseRegisterRepository;
  private readonly eventsTable: EventsRepository;
  private tracking: TrackingFixture;
  private run: JudgementRun;
  private judge: InterferenceService;

  private constructor(readonly db: TestDatabase) {
    const { database } = db;
    this.health = new StationHealthRepository(database);
    this.stations = new StationsRepository(database);
    this.licenses = new LicenseRegisterRepository(database);
    this.eventsTable = new EventsRepository(database);
    this.tracking = createTracking(database);
    this.judge = this.createJudge();
    this.run = this.createRun();
  }

  static async start(): Promise<InterferenceFixture> {
    // Nothing is said here that a test asks for.
    Logger.overrideLogger(false);
    return new InterferenceFixture(await createTestDatabase());
  }

  stop(): Promise<void> {
    return this.db.drop();
  }

  /** As if it had just been started on a database in which nothing is but the reference data. */
  async reset(): Promise<void> {
    await this.run.release();
    await this.db.database.query(
      `TRUNCATE sweep, minute, emission, band_checkpoint, mark, interference_event, interference_event_history, outbox,
         station_health, license, license_version, transmitter, monitoring_station RESTART IDENTITY CASCADE`,
    );
    this.now = 0;
    this.isBrokerThere = true;
    this.tracking = createTracking(this.db.database);
    this.judge = this.createJudge();
    this.run = this.createRun();
  }

  forget(): void {
    this.tracking.tracking.forget();
    this.judge.forget();
  }

  /** Registers a calibrated station that sends field strengths, unless told otherwise, and returns its number. */
  async station(changes: Partial<MonitoringStation> = {}): Promise<number> {
    const { id: _, ...station } = aStation(changes);
    const created = await this.db.database.transaction((tx) => this.stations.create(toRegister(station), tx));
    return (created as { id: number }).id;
  }

  async license(changes: Partial<LicenseRecord> = {}, effectiveFrom = 0): Promise<RegisteredLicense> {
    const record = { ...aLicenseContent(), validFrom: '2020-01-01', validUntil: '2034-12-31', ...changes };
    return this.db.database.transaction((tx) => this.licenses.create(record, { by: 'test', effectiveFrom }, tx));
  }

  async changeLicense(license: RegisteredLicense, changes: Partial<LicenseRecord>, effectiveFrom: number): Promise<RegisteredLicense> {
    const record = { ...license.record, ...changes };
    return this.db.database.transaction((tx) => this.licenses.change(license, record, { by: 'test', effectiveFrom }, tx));
  }

  endLicense(license: RegisteredLicense, effectiveFrom: number): Promise<void> {
    return this.db.database.transaction((tx) => this.licenses.end(license, { by: 'test', effectiveFrom }, tx));
  }

  /** Stores sweeps with their marks, as the intake does in one transaction. */
  async store(sweeps: readonly StoredSweep[]): Promise<void> {
    await this.tracking.store(sweeps);
    await this.mark(sweeps);
  }

  async mark(sweeps: readonly StoredSweep[]): Promise<void> {
    await this.inTransaction((tx) => new MarksRepository().appendSweeps(sweeps, tx));
  }

  /** Works off all marks, at the latest capture time that has been stored plus a second, or at `now` if that is later. */
  async work(now = 0): Promise<void> {
    const [latest] = await this.db.database.query<{ at: Date | null }>('SELECT max(started_at) AS at FROM sweep');
    this.now = Math.max(this.now, now, (latest?.at?.getTime() ?? 0) + 1_000);
    expect(await this.run.some(100_000, [])).not.toBe('busy');
  }

  async deliver(sweeps: readonly StoredSweep[], now = 0): Promise<InterferenceEvent[]> {
    await this.store(sweeps);
    await this.work(now);
    return this.events();
  }

  /** All events in the order of their numbers. */
  async events(): Promise<InterferenceEvent[]> {
    const events = await this.eventsTable.list({ prefectures: null, states: EVENT_STATES, limit: 500 });
    return events.sort((a, b) => (a.number < b.number ? -1 : 1));
  }

  /** What the history of an event tells, in short. */
  async historyOf({ id }: InterferenceEvent): Promise<string[]> {
    const entries = (await this.eventsTable.historyOf([id])).get(id) ?? [];
    return entries.map(({ change, from, to, note }) => `${change} ${from} ${to}${note === null ? '' : ` (${note})`}`);
  }

  /** As a person does at the console. */
  async decide(event: InterferenceEvent, decision: Partial<Decision> & Pick<Decision, 'to'>): Promise<void> {
    const moved = movedEvent(event, { by: 'li.na', at: this.now, note: null, assignee: null, mergeInto: null, ...decision });
    await this.inTransaction(async (tx) => {
      await this.eventsTable.update(moved.event, tx);
      await this.eventsTable.appendHistory([{ ...moved.entry, eventId: event.id }], tx);
    });
  }

  /** What was told onward of events, in order: number and state. */
  async told(): Promise<string[]> {
    const rows = await this.db.database.query<{ line: string }>(
      "SELECT (payload ->> 'number') || ' ' || (payload ->> 'state') AS line FROM outbox WHERE kind = 'event' ORDER BY id",
    );
    return rows.map(({ line }) => line);
  }

  seen(stationId: number, at: number, boot = 'boot-1'): Promise<void> {
    return this.inTransaction((tx) => this.health.seen([{ stationId, at, boot }], tx));
  }

  lastWill(stationId: number, at: number): Promise<void> {
    return this.inTransaction((tx) => this.health.recordLastWill(stationId, at, { boot: 'boot-1', state: 'offline', at }, tx));
  }

  emissions(): ReturnType<TrackingFixture['all']> {
    return this.tracking.all();
  }

  private inTransaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.db.database.transaction(work);
  }

  private createRun(): JudgementRun {
    const clock = { now: () => this.now };
    return new JudgementRun(this.db.database, new JudgementLease(), new WaitingMarks(), this.tracking.tracking, this.judge, clock);
  }

  private createJudge(): InterferenceService {
    const { database } = this.db;
    const { emissions, minutes } = this.tracking;
    const registers = new Registers(
      this.stations,
      new LicensesRepository(database),
      new ExemptRulesRepository(database),
      new AllocationsRepository(database),
      new PrefecturesRepository(database),
    );
    const hits = new MinuteHits(minutes);
    const bus = new MessageBus();
    const isConnected = (): boolean => this.isBrokerThere;
    bus.attach({
      get connected() {
        return isConnected();
      },
      publish: () => Promise.resolve(),
    });
    return new InterferenceService(
      registers,
      emissions,
      new EmissionsJudge(emissions, this.eventsTable, registers, hits),
      new StationWatch(this.health, this.eventsTable, bus, { stationOfflineSeconds: 90 }),
      this.eventsTable,
      hits,
      new MinuteLooks(minutes),
      new EventWriter(this.eventsTable, new OutboxRepository()),
    );
  }
}

/** 16:00 in China, a Monday. */
export const START = Date.UTC(2026, 10, 23, 8);
/** Where nothing is exempt: 141.0 to 141.15 MHz. */
export const [FIRST, LAST] = [40, 46] as const;
export const EVERY_MS = 7_000;

/** Sweeps from one minute to another, every 7 s, with an emission in the bins from `FIRST` to `LAST`. */
export function sweeps(stationId: number, from: number, to: number, snrDb: number, band: Partial<MadeBand> = {}): StoredSweep[] {
  const everyMs = band.everyMs ?? EVERY_MS;
  return fieldSweeps(stationId, {
    start: START + from * MINUTE_MS,
    everyMs,
    count: Math.ceil(((to - from) * MINUTE_MS) / everyMs),
    bins: 200,
    boot: `boot-${from}-${to}`,
    seed: stationId + from,
    emitters: [{ firstBin: FIRST, lastBin: LAST, snrDb }],
    ...band,
  });
}

/** Sweeps from one minute to another, every 20 s, with nothing in them. */
export function silence(stationId: number, from: number, to: number): StoredSweep[] {
  return sweeps(stationId, from, to, 0, { everyMs: 20_000, emitters: [] });
}

export function only(events: readonly InterferenceEvent[]): InterferenceEvent {
  expect(events).toHaveLength(1);
  return events[0] as InterferenceEvent;
}

/** Events as one would call them on the telephone. */
export function shown(events: readonly InterferenceEvent[]): string[] {
  return events.map(({ type, state, resolution }) => `${type} ${state}${resolution === null ? '' : ` (${resolution})`}`);
}

/** What a calibrated station sends: made sweeps as field strengths. */
export function fieldSweeps(stationId: number, band: MadeBand): StoredSweep[] {
  return madeSweeps(band).map((sweep) => {
    const levels = sweep.levels.map((level) => level + 100 * (100 + NOISE_DBUV_M));
    return storedSweep(stationId, { ...sweep, unit: 'dBuV/m', levels });
  });
}

/** Center of so many bins of the made band. */
export function centerOf(firstBin: number, lastBin: number): number {
  return START_HZ + ((firstBin + lastBin) / 2) * STEP_HZ;
}

/** A license on these bins of the made band, at a mast that a station in Harbin hears with `levelDbuvM` or so. */
export function aLicenseOn(firstBin: number, lastBin: number, changes: Partial<LicenseRecord> = {}): Partial<LicenseRecord> {
  const bandwidthHz = (lastBin - firstBin + 1) * STEP_HZ;
  const transmitter = aTransmitter({ lat: 45.85, centerHz: centerOf(firstBin, lastBin), bandwidthHz, erpW: 1 });
  return { transmitters: [transmitter], ...changes };
}
