import { EventRequestsRetentionTask } from '../../src/interference/events/event-requests-retention.task';
import type { EventView } from '../../src/interference/events/event-resource';
import { EventsRepository } from '../../src/interference/events/events.repository';
import { EVENT_STATES, type InterferenceEvent, type NewInterferenceEvent } from '../../src/interference/events/interference-event';
import { mayMove } from '../../src/interference/events/event-transitions';
import { InterferenceEventsModule } from '../../src/interference/events/interference-events.module';
import { OutboxRepository } from '../../src/monitoring/outbox/outbox.repository';
import { aNewEvent } from '../builders/an-event';
import { waitFor } from '../support/wait-for';
import { HttpFixture, type Answer } from './http-fixture';

const HARBIN = '230100';
const QIQIHAR = '230200';

interface Problem {
  code: string;
  current: EventView;
}

let service: HttpFixture;
let events: EventsRepository;
let officer: string;

beforeAll(async () => {
  service = await HttpFixture.start({ modules: [InterferenceEventsModule] });
  events = new EventsRepository(service.db.database);
  officer = await service.as('Li.Na', 'monitor', [HARBIN]);
});

afterEach(async () => {
  await service.db.database.query('TRUNCATE interference_event CASCADE');
  await service.db.database.query('DELETE FROM outbox');
});

afterAll(() => service.stop());

async function insert(fields: Partial<NewInterferenceEvent> = {}): Promise<InterferenceEvent> {
  return service.db.database.transaction((tx) => events.insert(aNewEvent(fields), tx));
}

function move<Body = EventView>(id: string, body: object, token = officer, headers: Record<string, string> = {}): Promise<Answer<Body>> {
  return service.call<Body>('POST', `/api/events/${id}/transitions`, { token, body, headers });
}

const stored = (id: string): Promise<InterferenceEvent | null> => events.byId(id);
const told = (): Promise<{ prefecture: string; payload: EventView }[]> =>
  service.db.database.query(`SELECT prefecture, payload FROM outbox WHERE kind = 'event' ORDER BY id`);

it('moves an event, and leaves a trace in its history, the outbox and the audit trail', async () => {
  const event = await insert();
  const before = Date.now();
  const { status, body } = await move(event.id, { to: 'dismissed', version: 1, note: '  测试发射机 ' });

  expect(status).toBe(200);
  expect(body).toMatchObject({ id: event.id, state: 'dismissed', version: 2, resolution: '测试发射机' });
  expect(Date.parse(body.resolvedAt as string)).toBeGreaterThanOrEqual(before);
  expect(body.history).toEqual([
    { version: 2, at: body.resolvedAt, by: 'Li.Na', change: 'moved', from: 'open', to: 'dismissed', note: '测试发射机' },
  ]);
  expect((await service.call('GET', `/api/events/${event.id}`, { token: officer })).body).toEqual(body);
  expect(await told()).toEqual([
    {
      prefecture: HARBIN,
      payload: {
        ...body,
        verdict: {
          ...body.verdict,
          summary: event.verdict.summaryZh,
          licensesConsidered: body.verdict.licensesConsidered.map((license) => ({ ...license, why: license.whyZh })),
        },
      },
    },
  ]);
  const audit = await service.db.database.query('SELECT username, action, prefecture, details FROM audit_entry WHERE subject = $1', [
    event.number,
  ]);
  expect(audit).toEqual([
    { username: 'Li.Na', action: 'event.moved', prefecture: HARBIN, details: { to: 'dismissed', version: 1, note: '测试发射机' } },
  ]);
});

it('lets one of fifty win who acknowledge at once, and shows the others what is', async () => {
  const event = await insert();
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => move<EventView & Problem>(event.id, { to: 'acknowledged', version: 1 })),
  );
  const winners = answers.filter(({ status }) => status === 200);
  const losers = answers.filter(({ status }) => status === 409);

  expect([winners.length, losers.length]).toEqual([1, 49]);
  for (const { body } of losers) expect(body).toMatchObject({ code: 'event.stale-version', current: winners[0]?.body });
  expect(await stored(event.id)).toMatchObject({ state: 'acknowledged', version: 2, assignee: 'Li.Na' });
  expect(await told()).toHaveLength(1);
});

it('refuses every move that the table does not have, and changes nothing', async () => {
  for (const from of EVENT_STATES) {
    const event = await insert({ state: from });
    for (const to of EVENT_STATES.filter((state) => !mayMove(from, state, 'person'))) {
      const { status, body } = await move<Problem>(event.id, { to, version: 1 });
      expect({ from, to, status, code: body.code }).toEqual({ from, to, status: 409, code: 'event.illegal-transition' });
      expect(body.current).toMatchObject({ id: event.id, state: from, version: 1 });
    }
    expect(await stored(event.id)).toEqual(event);
  }
  expect(await told()).toEqual([]);
});

it('does not resolve on a version that has gone by', async () => {
  const event = await insert();
  await move(event.id, { to: 'resolved', version: 1 });
  const { status, body } = await move<Problem>(event.id, { to: 'acknowledged', version: 1 });
  expect({ status, code: body.code, state: body.current.state }).toEqual({ status: 409, code: 'event.stale-version', state: 'resolved' });
});

it('lets monitors work on events of their own prefectures, and nobody else', async () => {
  const foreign = await insert({ prefecture: QIQIHAR });
  const own = await insert();
  const viewer = await service.as('viewer', 'viewer', ['*']);
  const request = { to: 'acknowledged', version: 1 };

  expect(await move(foreign.id, request)).toMatchObject({ status: 404, body: { code: 'event.not-found' } });
  expect(await move('nonsense', request)).toMatchObject({ status: 404, body: { code: 'event.not-found' } });
  expect(await move(own.id, request, viewer)).toMatchObject({ status: 403 });
  expect([await stored(foreign.id), await stored(own.id)]).toEqual([foreign, own]);
});

it('gives an event to whom it is assigned, if he may see it', async () => {
  await service.user('Wang.Wei', 'monitor', [HARBIN, QIQIHAR]);
  await service.user('stranger', 'monitor', [QIQIHAR]);
  const event = await insert();
  const to = (assignee: string): object => ({ to: 'acknowledged', version: 1, assignee });

  for (const name of ['stranger', 'nobody']) {
    expect(await move(event.id, to(name))).toMatchObject({ status: 400, body: { code: 'event.assignee', errors: [{ path: 'assignee' }] } });
  }
  expect(await move(event.id, to('wang.wei'))).toMatchObject({ status: 200, body: { assignee: 'Wang.Wei' } });
});

it('merges an event into another that is not itself merged', async () => {
  const event = await insert();
  const [into, merged, foreign] = [await insert(), await insert({ state: 'merged' }), await insert({ prefecture: QIQIHAR })];
  const merge = (mergeInto?: string): Promise<Answer> => move(event.id, { to: 'merged', version: 1, mergeInto });

  for (const target of [undefined, event.id, merged.id, foreign.id, '00000000-0000-4000-8000-000000000000', 'nonsense']) {
    expect(await merge(target)).toMatchObject({ status: 400, body: { errors: [{ path: 'mergeInto' }] } });
  }
  expect(await move(event.id, { to: 'referred', version: 1, mergeInto: into.id })).toMatchObject({ status: 400 });
  expect(await stored(event.id)).toEqual(event);
  expect(await merge(into.id)).toMatchObject({ status: 200, body: { state: 'merged', mergedInto: into.id } });
  expect(await stored(into.id)).toEqual(into);
});

it('never merges two events into each other', async () => {
  for (let round = 0; round < 10; round++) {
    const [a, b] = [await insert(), await insert()];
    const answers = await Promise.all([
      move(a.id, { to: 'merged', version: 1, mergeInto: b.id }),
      move(b.id, { to: 'merged', version: 1, mergeInto: a.id }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  }
});

it('makes a transition once for each key, and answers the same again', async () => {
  const event = await insert();
  const request = { to: 'acknowledged', version: 1, note: 'on my way' };
  const keyed = (body: object, key: string, token = officer): Promise<Answer<Problem & EventView>> =>
    move(event.id, body, token, { 'idempotency-key': key });

  const answers = await Promise.all(Array.from({ length: 10 }, () => keyed(request, 'k-1')));
  await move(event.id, { to: 'investigating', version: 2 });
  answers.push(await keyed({ note: 'on my way', version: 1, to: 'acknowledged' }, 'k-1'));

  for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: answers[0]?.body as EventView });
  expect((await stored(event.id))?.version).toBe(3);
  expect(await told()).toHaveLength(2);

  const other = await service.as('other', 'monitor', [HARBIN]);
  expect(await keyed(request, 'k-1', other)).toMatchObject({ status: 409, body: { code: 'event.stale-version' } });
  expect(await keyed({ to: 'resolved', version: 3 }, 'k-1')).toMatchObject({ status: 409, body: { code: 'event.key-reused' } });
  expect(await keyed({ to: 'resolved', version: 3 }, 'é')).toMatchObject({ status: 400, body: { code: 'request.idempotency-key' } });
  expect((await stored(event.id))?.version).toBe(3);
});

it('forgets keys after a day', async () => {
  const event = await insert();
  const task = service.app.get(EventRequestsRetentionTask, { strict: false });
  const again = (): Promise<Answer> => move(event.id, { to: 'acknowledged', version: 1 }, officer, { 'idempotency-key': 'k-1' });
  const age = (interval: string): Promise<unknown> =>
    service.db.database.query(`UPDATE interference_event_request SET at = now() - $1::interval`, [interval]);

  await again();
  await age('23 hours');
  await task.run();
  expect(await again()).toMatchObject({ status: 200 });
  await age('25 hours');
  await task.run();
  expect(await again()).toMatchObject({ status: 409 });
});

it.each([
  { to: 'acknowledged' },
  { to: 'acknowledged', version: '1' },
  { to: 'nowhere', version: 1 },
  { to: 'acknowledged', version: 1, state: 'closed' },
  { to: 'acknowledged', version: 1, note: 'a'.repeat(2_001) },
  { to: 'acknowledged', version: 1, assignee: '' },
])('refuses the body of case %#', async (body) => {
  const event = await insert();
  expect(await move(event.id, body)).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  expect(await stored(event.id)).toEqual(event);
});

it('waits for the judge, who holds events first and the outbox last, and undoes nothing of his', async () => {
  const event = await insert();
  let person: Promise<Answer<Problem>> | undefined;
  await service.db.database.transaction(async (tx) => {
    const [held] = (await events.unresolved(tx)) as [InterferenceEvent];
    person = move<Problem>(event.id, { to: 'acknowledged', version: 1 });
    await personWaits();
    await events.update({ ...held, state: 'resolved', version: 2, resolution: 'quiet' }, tx);
    await new OutboxRepository().append(tx, [{ kind: 'event', prefecture: HARBIN, payload: {} }], 0);
  });

  expect(await person).toMatchObject({ status: 409, body: { code: 'event.stale-version', current: { state: 'resolved', version: 2 } } });
});

it('tries again when it and the judge waited for each other', async () => {
  const [event, into] = [await insert(), await insert()];
  let person: Promise<Answer> | undefined;
  await service.db.database.transaction(async (tx) => {
    // Out of order on purpose: the younger one first. Whom the database chooses to fail is not the judge.
    await tx.query(`SET LOCAL deadlock_timeout = '60s'`);
    await events.hold([into.id], tx);
    person = move(event.id, { to: 'merged', version: 1, mergeInto: into.id });
    await personWaits();
    await events.hold([event.id], tx);
  });

  expect(await person).toMatchObject({ status: 200, body: { state: 'merged' } });
});

function personWaits(): Promise<unknown> {
  const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return waitFor('the person to wait for a lock', async () => (await service.db.database.query(waiting)).length > 0, { everyMs: 10 });
}
