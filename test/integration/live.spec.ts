import { AlertsModule } from '../../src/alerts/alerts.module';
import { Database } from '../../src/config/database.service';
import { OutboxRepository, type OutboxEntry } from '../../src/monitoring/outbox/outbox.repository';
import { waitFor } from '../support/wait-for';
import { HttpFixture } from './http-fixture';
import { LiveReader } from './live-reader';

const HARBIN = '230100';
const QIQIHAR = '230200';

let fixture: HttpFixture;
let readers: LiveReader[];
let officer: string;

beforeEach(async () => {
  fixture = await HttpFixture.start({ modules: [AlertsModule] });
  readers = [];
  officer = await fixture.as('officer', 'viewer', [HARBIN]);
});

afterEach(async () => {
  for (const reader of readers) reader.close();
  await fixture.stop();
});

async function listen(token: string, query = '', lastEventId?: string): Promise<LiveReader> {
  const reader = await LiveReader.open(`${fixture.url}/api/live${query}`, token, lastEventId);
  readers.push(reader);
  return reader;
}

async function tell(...entries: Partial<OutboxEntry>[]): Promise<void> {
  const database = fixture.app.get(Database, { strict: false });
  const told = entries.map((entry): OutboxEntry => ({ kind: 'event', prefecture: HARBIN, payload: {}, ...entry }));
  await database.transaction((tx) => new OutboxRepository().append(tx, told, Date.now()));
}

it('lets nobody listen who has not signed in, nor to a prefecture that is not his', async () => {
  expect((await fixture.call('GET', '/api/live')).status).toBe(401);
  expect((await fixture.call('GET', `/api/live?prefecture=${QIQIHAR}`, { token: officer })).status).toBe(404);
  expect((await fixture.call('GET', '/api/live?token=abc')).status).toBe(401);
});

it('tells what happens in his prefectures, in order, and nothing of others', async () => {
  const reader = await listen(officer);
  await tell({ payload: { n: 1 } }, { prefecture: QIQIHAR, payload: { n: 2 } }, { kind: 'station', payload: { n: 3 } });
  await tell({ payload: { n: 4 } });
  await waitFor('three frames', () => reader.frames.length >= 3);
  expect(reader.frames.map(({ id, event, data }) => [id, event, data])).toEqual([
    [1, 'event', { n: 1 }],
    [3, 'station', { n: 3 }],
    [4, 'event', { n: 4 }],
  ]);
});

it('tells only the topics that were asked for', async () => {
  const reader = await listen(officer, '?topics=station');
  await tell({ payload: { n: 1 } }, { kind: 'station', payload: { n: 2 } });
  await waitFor('a frame', () => reader.frames.length > 0);
  expect(reader.frames.map(({ data }) => data)).toEqual([{ n: 2 }]);
  expect((await fixture.call('GET', '/api/live?topics=secrets', { token: officer })).status).toBe(400);
});

it('resumes after any frame without a hole and without a repeat, also while more is being told', async () => {
  for (let n = 1; n <= 10; n++) await tell({ payload: { n } });
  const telling = (async () => {
    for (let n = 11; n <= 60; n += 5) await Promise.all(Array.from({ length: 5 }, () => tell({ payload: { late: true } })));
  })();
  const resumed = await Promise.all([0, 3, 7, 10].map(async (last) => ({ last, reader: await listen(officer, '', String(last)) })));
  await telling;
  for (const { last, reader } of resumed) {
    await waitFor(`60 frames after ${last}`, () => reader.frames.at(-1)?.id === 60);
    expect(reader.frames.map(({ id }) => id)).toEqual(Array.from({ length: 60 - last }, (_, i) => last + 1 + i));
  }
});

it('says that too much was missed, and goes on from now', async () => {
  await tell({}, {}, {});
  await fixture.app.get(Database, { strict: false }).query('DELETE FROM outbox WHERE id < 3');
  const old = await listen(officer, '', '1');
  const foreign = await listen(officer, '', '999999');
  for (const reader of [old, foreign]) {
    await waitFor('a reset', () => reader.frames.length > 0);
    expect(reader.frames[0]).toMatchObject({ event: 'reset', id: 3 });
  }
  await tell({ payload: { n: 4 } });
  await waitFor('the next frame', () => old.frames.length > 1);
  expect(old.frames[1]).toMatchObject({ id: 4, data: { n: 4 } });
});

it.each(['-1', 'abc', '1e9', '99999999999999999999'])('takes "%s" for no number of a frame', async (lastEventId) => {
  const reader = await listen(officer, '', lastEventId);
  await tell({ payload: { n: 1 } });
  await waitFor('a frame', () => reader.frames.length > 0);
  expect(reader.frames[0]).toMatchObject({ id: 1, data: { n: 1 } });
});

it('ends when the session does', async () => {
  const reader = await listen(officer);
  expect((await fixture.call('POST', '/api/auth/logout', { token: officer })).status).toBeLessThan(300);
  await waitFor('the end of the stream', () => reader.hasEnded, { timeoutMs: 15_000 });
});

it('keeps at most twenty streams open for one user, and lets him in again when one has ended', async () => {
  for (let i = 0; i < 20; i++) await listen(officer);
  const refused = await fixture.call('GET', '/api/live', { token: officer });
  expect(refused).toMatchObject({ status: 429, body: { code: 'live.too-many-streams' } });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  readers.shift()?.close();
  await waitFor('a free place', async () => {
    const reader = await LiveReader.open(`${fixture.url}/api/live`, officer).catch(() => null);
    if (reader) readers.push(reader);
    return reader !== null;
  });
});
