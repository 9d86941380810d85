import { EventsRepository } from '../../src/interference/events/events.repository';
import { EVENT_STATES, type InterferenceEvent, type NewInterferenceEvent } from '../../src/interference/events/interference-event';
import { DAY_MS } from '../../src/shared/time';
import { aNewEvent } from '../builders/an-event';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { waitFor } from '../support/wait-for';

const WAITING = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

let db: TestDatabase;
let events: EventsRepository;

beforeAll(async () => {
  db = await createTestDatabase();
  events = new EventsRepository(db.database);
});

afterEach(async () => {
  await db.database.query('TRUNCATE interference_event CASCADE');
  await db.database.query('ALTER SEQUENCE interference_event_number RESTART');
});

afterAll(() => db.drop());

const insert = (...given: NewInterferenceEvent[]): Promise<InterferenceEvent[]> =>
  db.database.transaction((tx) => events.insertAll(given, tx));

const sixMegahertz = (fields: Partial<NewInterferenceEvent> = {}): NewInterferenceEvent =>
  aNewEvent({ centerHz: 6_000_000, bandwidthHz: 10_000, ...fields });

it('numbers events by the year in which they opened, in the order given, and gives back what is stored', async () => {
  const newYear = Date.UTC(2027, 0, 1);
  const [old, young] = (await insert(aNewEvent({ openedAt: newYear - 1 }), aNewEvent({ openedAt: newYear }))) as [
    InterferenceEvent,
    InterferenceEvent,
  ];

  expect([old.number, young.number]).toEqual(['EV-2026-000001', 'EV-2027-000002']);
  expect(old.version).toBe(1);
  expect(await events.byId(old.id)).toEqual(old);
  expect(await events.byId('00000000-0000-4000-8000-000000000000')).toBeNull();
});

it('writes every column of an event', async () => {
  const [first, other] = (await insert(aNewEvent(), aNewEvent())) as [InterferenceEvent, InterferenceEvent];
  const changed: InterferenceEvent = {
    id: first.id,
    number: first.number,
    prefecture: '230200',
    type: 'UNLICENSED',
    severity: 3,
    grade: 1,
    state: 'merged',
    version: 7,
    centerHz: 98_600_000.25,
    bandwidthHz: 150_000.5,
    firstSeenAt: first.firstSeenAt - 1,
    lastSeenAt: first.lastSeenAt + 1,
    openedAt: first.openedAt + 2,
    detectedAt: first.detectedAt + 3,
    resolvedAt: first.openedAt + 4,
    late: true,
    signalGoneAt: first.openedAt + 5,
    resolution: 'quiet',
    assignee: 'li.na',
    mergedInto: other.id,
    stations: [],
    verdict: { summaryZh: '无', summaryEn: 'none', criteria: [], licensesConsidered: [] },
  };
  await db.database.transaction((tx) => events.update(changed, tx));

  expect(await events.byId(first.id)).toEqual(changed);
  expect(await events.byId(other.id)).toEqual(other);
});

it('finds events whose spectrum overlaps a span, oldest number first, beyond the sixth digit too', async () => {
  await db.database.query(`SELECT setval('interference_event_number', 999998)`);
  const [lower, upper] = (await insert(sixMegahertz(), sixMegahertz({ state: 'closed' }))) as [InterferenceEvent, InterferenceEvent];
  await insert(
    sixMegahertz({ type: 'STATION_OFFLINE' }),
    sixMegahertz({ centerHz: 7_000_000 }),
    sixMegahertz({ lastSeenAt: lower.lastSeenAt - 1 }),
  );
  const near = (...spans: { from: number; to: number }[]): Promise<InterferenceEvent[]> =>
    db.database.transaction((tx) => events.near(spans, lower.lastSeenAt, tx));

  expect([lower.number, upper.number]).toEqual(['EV-2026-999999', 'EV-2026-1000000']);
  expect(await near({ from: 6_004_999, to: 6_010_000 }, { from: 5_000_000, to: 5_995_001 })).toEqual([lower, upper]);
  expect(await near({ from: 6_005_000, to: 6_010_000 })).toEqual([]);
  expect(await near({ from: 5_990_000, to: 5_995_000 })).toEqual([]);
  expect(await near()).toEqual([]);
});

it('waits for a person who has an event in hand, and reads it as he left it', async () => {
  const [event] = (await insert(sixMegahertz())) as [InterferenceEvent];
  const left: InterferenceEvent = { ...event, state: 'dismissed', version: 2, resolution: 'a test transmitter' };
  let judged: Promise<InterferenceEvent[]> | undefined;
  await db.database.transaction(async (person) => {
    await events.hold([event.id], person);
    judged = db.database.transaction((judge) => events.near([{ from: 6_000_000, to: 6_001_000 }], 0, judge));
    await waitFor('the judge to wait for a lock', async () => (await db.database.query(WAITING)).length > 0, { everyMs: 10 });
    await events.update(left, person);
  });
  expect(await judged).toEqual([left]);
});

it('finds a span without seeing all events', async () => {
  await insert(...Array.from({ length: 2_000 }, (_, i) => aNewEvent({ centerHz: 30e6 + i * 1e6, bandwidthHz: 10_000 })));
  await db.database.query('ANALYZE interference_event');
  const statements: string[] = [];
  await db.database.transaction((tx) =>
    events.near([{ from: 98.9e6, to: 99.1e6 }], 0, {
      query: async (sql, parameters) => {
        const plan = await tx.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, parameters);
        statements.push(plan.map((row) => row['QUERY PLAN']).join('\n'));
        return tx.query(sql, parameters);
      },
    }),
  );
  expect(statements.join()).toContain('interference_event_by_span');
});

it('knows on which events work is open, which stations are missed, which are to be closed', async () => {
  const now = Date.UTC(2026, 11, 31);
  const states = await insert(...EVENT_STATES.map((state) => aNewEvent({ state })));
  const stations = await insert(
    aNewEvent({ type: 'STATION_OFFLINE', centerHz: 0, bandwidthHz: 0 }),
    aNewEvent({ type: 'STATION_OFFLINE', centerHz: 0, bandwidthHz: 0, state: 'resolved', resolvedAt: now - 29 * DAY_MS }),
    aNewEvent({ type: 'STATION_OFFLINE', centerHz: 0, bandwidthHz: 0, state: 'closed', resolvedAt: now - 30 * DAY_MS }),
  );
  const [over] = await insert(aNewEvent({ state: 'resolved', resolvedAt: now - 30 * DAY_MS }));

  const found = await db.database.transaction(async (tx) => ({
    unresolved: await events.unresolved(tx),
    ofStations: await events.ofStations(tx),
    toClose: await events.resolvedBefore(now - 30 * DAY_MS, tx),
  }));
  expect(found.unresolved).toEqual([...states.slice(0, 4), stations[0]]);
  expect(found.ofStations).toEqual(stations.slice(0, 2));
  expect(found.toClose).toEqual([over]);
});

it('keeps histories in order, each with its event', async () => {
  const [a, b] = (await insert(aNewEvent(), aNewEvent())) as [InterferenceEvent, InterferenceEvent];
  const opened = { version: 1, at: a.openedAt, by: 'service', change: 'opened', from: null, to: 'open' as const, note: null };
  const moved = {
    version: 2,
    at: a.openedAt + 500,
    by: 'li.na',
    change: 'transition',
    from: 'open',
    to: 'referred',
    note: '转交',
  } as const;
  await db.database.transaction((tx) =>
    events.appendHistory(
      [
        { ...opened, eventId: a.id, details: { rule: 3 } },
        { ...opened, eventId: b.id },
        { ...moved, eventId: a.id },
      ],
      tx,
    ),
  );

  expect(await events.historyOf([a.id, b.id])).toEqual(
    new Map([
      [a.id, [opened, moved]],
      [b.id, [opened]],
    ]),
  );
  expect(await events.historyOf([])).toEqual(new Map());
});
