import * as fc from 'fast-check';
import { unpackSightings } from '../../src/monitoring/sweeps/sighting';
import type { Sweep } from '../../src/monitoring/sweeps/sweep';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { aSweep, countRows, createIntake, rawMessage, registerStations, sweepMessage, type IntakeFixture } from './intake-fixture';

let db: TestDatabase;
let fixture: IntakeFixture;

beforeEach(async () => {
  db = await createTestDatabase();
  await registerStations(db.database, 'H01', 'H02');
  fixture = createIntake(db);
});

afterEach(async () => {
  await fixture.intake.stop();
  await fixture.close();
  await db.drop();
});

const accept = (messages: readonly ReturnType<typeof sweepMessage>[]) =>
  Promise.all(messages.map((message) => fixture.intake.accept(message)));
const storedKeys = async (): Promise<string[]> =>
  (await db.database.query<{ key: string }>(`SELECT station_id || '/' || boot || '/' || seq AS key FROM sweep ORDER BY 1`)).map(
    ({ key }) => key,
  );
const stationId = async (code: string): Promise<number> =>
  (await db.database.query<{ id: number }>('SELECT id FROM monitoring_station WHERE code = $1', [code]))[0]?.id as number;

it('stores a sweep with what was found in it, marks its minute, and acknowledges it', async () => {
  const sweep = aSweep({ seq: 3, taskId: 't-1', position: { lat: 45.5, lon: 126 }, averages: 12.5 });
  await accept([sweepMessage('H01', sweep)]);

  const id = await stationId('H01');
  const minute = Math.floor(sweep.startedAt / 60_000) * 60_000;
  const [stored] = await fixture.sweeps.inMinute(id, minute);
  expect(stored?.sweep).toEqual(sweep);
  expect(stored && unpackSightings(stored.sightings)).toEqual([
    expect.objectContaining({ firstBin: 20, lastBin: 20, peakDb: (sweep.levels[20] as number) / 100 }),
  ]);
  expect(stored?.thresholdDb).toBeGreaterThan(0);
  expect(fixture.recent.take(id, 'boot-1', 3, (recent) => expect(recent).toEqual(stored))).toBe(true);
  expect(await db.database.query('SELECT kind, station_id, minute, sweeps FROM mark WHERE kind = $1', ['sweeps'])).toEqual([
    { kind: 'sweeps', station_id: id, minute: new Date(minute), sweeps: [['boot-1', 3]] },
  ]);
  expect(fixture.acknowledgements('H01')).toEqual([{ boot: 'boot-1', ranges: [[3, 3]], rejected: undefined }]);
});

it('keeps 4,000 levels in their row, whatever stands above the noise: nothing goes to the table of oversized values', async () => {
  const levels = Int16Array.from({ length: 4_000 }, (_, bin) => (bin % 100 === 50 ? -4_000 : -9_500 + ((bin * 7_919) % 400)));
  const sweep = aSweep({ boot: 'b'.repeat(26), levels });
  await accept([sweepMessage('H01', sweep)]);

  const [stored] = await fixture.sweeps.inMinute(await stationId('H01'), Math.floor(sweep.startedAt / 60_000) * 60_000);
  expect(stored && unpackSightings(stored.sightings)).toHaveLength(40);
  const sizes = await db.database.query<{ rows: string; elsewhere: string }>(
    `SELECT pg_relation_size(sweeps.oid) AS rows, pg_relation_size(reltoastrelid) AS elsewhere
     FROM pg_inherits JOIN pg_class AS sweeps ON sweeps.oid = inhrelid WHERE inhparent = 'sweep'::regclass`,
  );
  expect(sizes.filter(({ rows }) => Number(rows) > 0)).toEqual([{ rows: '8192', elsewhere: '0' }]);
});

it('stores each key once, however often, in whatever order and in whatever batches it comes', async () => {
  const sweeps = Array.from({ length: 30 }, (_, seq) => aSweep({ seq, startedAt: Date.now() - seq * 40_000 }));
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...sweeps, ...sweeps], { minLength: 1 }), fc.integer({ min: 1, max: 20 }), async (sent, size) => {
      await db.database.query('TRUNCATE message_key, sweep, mark');
      for (let i = 0; i < sent.length; i += size) await accept(sent.slice(i, i + size).map((sweep) => sweepMessage('H01', sweep)));
      const distinct = new Set(sent.map(({ seq }) => seq));
      expect(await countRows(db.database, 'sweep')).toBe(distinct.size);
      const marks = await db.database.query<{ sweeps: [string, number][] }>('SELECT sweeps FROM mark');
      const marked = marks.flatMap(({ sweeps: keys }) => keys.map(([, seq]) => seq)).sort((a, b) => a - b);
      expect(marked).toEqual([...distinct].sort((a, b) => a - b));
    }),
    { numRuns: 12 },
  );
});

it('acknowledges a repeat again, and refuses other bytes under the same key, in one batch and later', async () => {
  const first = aSweep({ seq: 1 });
  const other = aSweep({ seq: 1, durationMs: 201 });
  await accept([sweepMessage('H01', first), sweepMessage('H01', first), sweepMessage('H01', other)]);
  await accept([sweepMessage('H01', other), sweepMessage('H01', first)]);

  expect(await countRows(db.database, 'sweep')).toBe(1);
  expect(await db.database.query('SELECT station, code, times FROM dead_letter')).toEqual([
    { station: 'H01', code: 'key-conflict', times: 2 },
  ]);
  const acks = fixture.acknowledgements('H01');
  expect(acks).toHaveLength(2);
  for (const ack of acks) expect(ack).toMatchObject({ ranges: [[1, 1]], rejected: [{ code: 'key-conflict' }] });
});

it('does not take different stations or boots for one another', async () => {
  await accept([
    sweepMessage('H01', aSweep({ seq: 1 })),
    sweepMessage('H02', aSweep({ seq: 1 })),
    sweepMessage('H01', aSweep({ seq: 1, boot: 'boot-2' })),
  ]);
  expect(await storedKeys()).toHaveLength(3);
});

it('stores sweeps of many days at once, from several processes at once', async () => {
  const second = createIntake(db);
  const day = 86_400_000;
  const sweeps = (code: string) =>
    Array.from({ length: 29 }, (_, seq) => sweepMessage(code, aSweep({ seq, startedAt: Date.now() - seq * day })));
  await Promise.all([...sweeps('H01').map((m) => fixture.intake.accept(m)), ...sweeps('H02').map((m) => second.intake.accept(m))]);
  await second.close();
  expect(await countRows(db.database, 'sweep')).toBe(58);
});

it('stores once what two processes are given at the same time', async () => {
  const second = createIntake(db);
  const messages = Array.from({ length: 200 }, (_, seq) => sweepMessage('H01', aSweep({ seq })));
  await Promise.all([...messages.map((m) => fixture.intake.accept(m)), ...messages.map((m) => second.intake.accept(m))]);
  await second.close();
  expect(await countRows(db.database, 'sweep')).toBe(200);
});

it('acknowledges what is older than the retention without storing it', async () => {
  await accept([sweepMessage('H01', aSweep({ seq: 9, startedAt: Date.now() - 31 * 86_400_000 }))]);
  expect(await countRows(db.database, 'sweep')).toBe(0);
  expect(fixture.acknowledgements('H01')).toMatchObject([{ ranges: [[9, 9]] }]);
  expect(fixture.counters.counts.expired).toBe(1);
});

it('stores the other readings, and a task result, under the same row of numbers', async () => {
  const startedAt = new Date().toISOString();
  const common = { v: 1, boot: 'b', startedAt, centerHz: 98e6 };
  await accept([
    rawMessage('H01', { ...common, seq: 0, durationMs: 5, spanHz: 1e6, frequencyHz: 98_000_010, frequencyUncertaintyHz: 1 }, 'measurement'),
    rawMessage('H01', { ...common, seq: 1, bandwidthHz: 2e5, bearingDeg: 12.5, quality: 90 }, 'bearing'),
    rawMessage('H01', { v: 1, boot: 'b', seq: 2, taskId: 't', state: 'done' }, 'task-result'),
    rawMessage('H01', { v: 1, boot: 'b', seq: 2, taskId: 't', state: 'failed' }, 'task-result'),
  ]);
  const [measurement] = await db.database.query('SELECT seq, started_at, frequency_hz FROM measurement');
  expect(measurement).toEqual({ seq: '0', started_at: new Date(startedAt), frequency_hz: 98_000_010 });
  expect(await db.database.query('SELECT seq, bearing_deg FROM bearing')).toEqual([{ seq: '1', bearing_deg: 12.5 }]);
  expect(await db.database.query('SELECT seq, state FROM task_result')).toEqual([{ seq: '2', state: 'done' }]);
  expect(fixture.acknowledgements('H01')).toMatchObject([{ boot: 'b', ranges: [[0, 2]], rejected: [{ code: 'key-conflict' }] }]);
});

it('knows a station by its signs of life, and by its last will', async () => {
  const health = async () =>
    (await db.database.query<{ state: string; last_seen_at: Date | null }>('SELECT state, last_seen_at FROM station_health'))[0];
  const status = (state: string) => ({ v: 1, boot: 'b', state, at: '2020-01-01T00:00:00Z' });
  const at = Date.now() - 60_000;
  await accept([rawMessage('H01', status('online'), 'status', { identity: null, retain: true, receivedAt: at })]);
  expect((await health())?.last_seen_at ?? null).toBeNull();
  await accept([rawMessage('H01', status('online'), 'status', { receivedAt: at })]);
  expect(await health()).toEqual({ state: 'online', last_seen_at: new Date(at) });
  await accept([rawMessage('H01', status('offline'), 'status', { receivedAt: at + 5_000 })]);
  expect(await health()).toEqual({ state: 'offline', last_seen_at: new Date(at) });
  await accept([{ ...sweepMessage('H01', aSweep()), receivedAt: at + 9_000 }]);
  expect(await health()).toMatchObject({ last_seen_at: new Date(at + 9_000) });
  expect(fixture.published.filter(({ topic }) => topic.endsWith('/ack'))).toHaveLength(1);
});

it('refuses to take what a station says in the name of another, or to a topic that is none', async () => {
  const foreign = { ...sweepMessage('H02', aSweep()), identity: 'H01' };
  await expect(fixture.intake.accept(foreign)).rejects.toMatchObject({ code: 'intake.foreign-topic' });
  await expect(fixture.intake.accept({ ...foreign, topic: 'spectrum/v1/230100/H01/ack' })).rejects.toMatchObject({ code: 'intake.topic' });
  expect(await countRows(db.database, 'dead_letter')).toBe(0);
});

it('holds what comes while its connection is broken, and loses nothing', async () => {
  const kill = (): Promise<unknown> =>
    db.database.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'spectrum-watch intake' AND datname = current_database()",
    );
  const sweeps: Sweep[] = Array.from({ length: 300 }, (_, seq) => aSweep({ seq }));
  await accept([sweepMessage('H01', sweeps[0] as Sweep)]);
  const accepted: Promise<void>[] = [];
  for (const [i, sweep] of sweeps.entries()) {
    accepted.push(fixture.intake.accept(sweepMessage('H01', sweep)));
    if (i % 60 === 30) await kill();
  }
  await Promise.all(accepted);
  expect(await countRows(db.database, 'sweep')).toBe(300);
  expect(fixture.acknowledgements('H01').length).toBeGreaterThan(0);
});

it('makes the partition anew if somebody has dropped it', async () => {
  await accept([sweepMessage('H01', aSweep({ seq: 0 }))]);
  for (const partition of await fixture.partitions.list()) await fixture.partitions.drop(partition);
  await accept([sweepMessage('H01', aSweep({ seq: 1 })), sweepMessage('H01', aSweep({ seq: 2 }))]);
  expect(await countRows(db.database, 'sweep')).toBe(2);
  expect(await countRows(db.database, 'dead_letter')).toBe(0);
});
