import type { Instant } from '../../src/shared/units';
import { StationHealthRepository, type ReportedStatus } from '../../src/stations/health/station-health.repository';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { registerStations } from './intake-fixture';
import { bodyOf, createStations } from './stations-fixture';

const AT: Instant = Date.UTC(2026, 10, 23, 8);

let db: TestDatabase;
let health: StationHealthRepository;
let id: number;

beforeEach(async () => {
  db = await createTestDatabase();
  await registerStations(db.database, 'H01');
  [{ id }] = (await db.database.query('SELECT id FROM monitoring_station')) as [{ id: number }];
  health = new StationHealthRepository(db.database);
});

afterEach(() => db.drop());

const status = (state: ReportedStatus['state'], at: Instant): ReportedStatus => ({ boot: 'b', state, at });
const seen = (at: Instant, boot: string | null = 'b'): Promise<void> => health.seen([{ stationId: id, at, boot }], db.database);
const said = (state: ReportedStatus['state'], at: Instant): Promise<void> => health.recordStatus(id, at, status(state, at), db.database);
const lastWill = (at: Instant, will = status('offline', at)): Promise<void> => health.recordLastWill(id, at, will, db.database);
const known = () => health.byStation(id);

it('knows nothing of a station that was never heard', async () => {
  expect(await known()).toBeNull();
  expect(await health.all()).toEqual([]);
});

it('keeps the latest sign of life, in whatever order they come', async () => {
  await seen(AT, 'second');
  await seen(AT - 5_000, 'first');
  expect(await known()).toMatchObject({ lastSeenAt: AT, boot: 'second' });
  await seen(AT + 5_000, null);
  expect(await known()).toMatchObject({ lastSeenAt: AT + 5_000, boot: 'second' });
});

it('takes a status for what was last known, and never for a sign of life', async () => {
  await said('maintenance', AT);
  expect(await known()).toMatchObject({ state: 'maintenance', statusAt: AT, lastSeenAt: null, boot: null });
  await said('online', AT - 1_000);
  expect(await known()).toMatchObject({ state: 'maintenance', statusAt: AT });
  await said('online', AT + 1_000);
  expect(await known()).toMatchObject({ state: 'online', statusAt: AT + 1_000 });
});

it('does not take the same status for a newer one when a broker gives it once more', async () => {
  const kept = status('online', AT);
  await health.recordStatus(id, AT, kept, db.database);
  await health.recordStatus(id, AT + 60_000, kept, db.database);
  expect(await known()).toMatchObject({ statusAt: AT });
});

it('knows a station gone after its last will, and back after the next sign of life', async () => {
  await seen(AT);
  await lastWill(AT + 1_000);
  expect(await known()).toMatchObject({ state: 'offline', lastSeenAt: AT, lastWillAt: AT + 1_000 });
  await seen(AT + 500);
  expect(await known()).toMatchObject({ state: 'offline', lastSeenAt: AT + 500 });
  await seen(AT + 2_000);
  expect(await known()).toMatchObject({ state: 'online', lastSeenAt: AT + 2_000, lastWillAt: AT + 1_000 });
  await lastWill(AT + 1_500);
  expect(await known()).toMatchObject({ state: 'online', lastWillAt: AT + 1_500 });
});

it('knows a station gone again whose last will has the same bytes each time', async () => {
  const will = status('offline', 0);
  await seen(AT);
  await lastWill(AT + 1_000, will);
  await seen(AT + 2_000);
  await lastWill(AT + 3_000, will);
  expect(await known()).toMatchObject({ state: 'offline', lastWillAt: AT + 3_000 });
});

it('shows how a station is, and its last status as it was on the wire', async () => {
  const now = Date.now();
  const full = { ...status('online', now), firmware: '1.2', spool: { messages: 3, oldestAt: now - 1_000 }, doorOpen: false };
  await seen(now);
  await health.recordStatus(id, now, full, db.database);
  const fixture = await createStations(db);
  try {
    const viewer = await fixture.as('viewer', '230100');
    const text = new Date(now).toISOString();
    const spool = { messages: 3, oldestAt: new Date(now - 1_000).toISOString() };
    const shown = { boot: 'b', statusAt: text, status: { boot: 'b', state: 'online', at: text, firmware: '1.2', spool, doorOpen: false } };
    const body = await bodyOf(viewer('get', '/stations/H01').expect(200));
    expect(body).toMatchObject({ status: 'online', lastSeenAt: text, health: shown });
    expect((await viewer('get', '/stations').expect(200)).body).toMatchObject({
      items: [{ code: 'H01', status: 'online', health: shown }],
    });
  } finally {
    await fixture.app.close();
  }
});

it('leaves out stations that have been ended', async () => {
  await seen(AT);
  await db.database.query('UPDATE monitoring_station SET ended_at = now()');
  expect(await health.all()).toEqual([]);
});
