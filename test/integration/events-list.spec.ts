import type { EventView } from '../../src/interference/events/event-resource';
import { EventsRepository } from '../../src/interference/events/events.repository';
import { EVENT_STATES, type InterferenceEvent, type NewInterferenceEvent } from '../../src/interference/events/interference-event';
import { InterferenceEventsModule } from '../../src/interference/events/interference-events.module';
import { aNewEvent } from '../builders/an-event';
import { HttpFixture, type Answer } from './http-fixture';

interface EventPage {
  items: EventView[];
  nextCursor: string | null;
}

const HARBIN = '230100';
const QIQIHAR = '230200';
const OPENED_AT = Date.UTC(2026, 10, 23, 8);
const SECOND_MS = 1_000;

let service: HttpFixture;
let ofHarbin: string;
let ofProvince: string;

beforeAll(async () => {
  service = await HttpFixture.start({ modules: [InterferenceEventsModule] });
  ofHarbin = await service.as('harbin', 'viewer', [HARBIN]);
  ofProvince = await service.as('province', 'viewer', ['*']);
});

afterEach(() => service.db.database.query('TRUNCATE interference_event CASCADE'));
afterAll(() => service.stop());

/** Events that opened one second after the other, in this order. */
function insert(...given: Partial<NewInterferenceEvent>[]): Promise<InterferenceEvent[]> {
  const events = new EventsRepository(service.db.database);
  const dated = given.map((fields, i) => aNewEvent({ openedAt: OPENED_AT + i * SECOND_MS, ...fields }));
  return service.db.database.transaction((tx) => events.insertAll(dated, tx));
}

const get = <Body>(route: string, token = ofHarbin, headers = {}): Promise<Answer<Body>> => service.call('GET', route, { token, headers });

/** Which of the events a query finds, newest first, by their position in the list. */
async function found(events: readonly InterferenceEvent[], query: string, token = ofHarbin): Promise<number[]> {
  const { status, body } = await get<EventPage>(`/api/events?${query}`, token);
  expect(status).toBe(200);
  return body.items.map(({ id }) => events.findIndex((event) => event.id === id));
}

it('shows events of one’s own prefectures only, and others as if they did not exist', async () => {
  const events = await insert({}, { prefecture: QIQIHAR });
  const [own, foreign] = events as [InterferenceEvent, InterferenceEvent];

  expect(await found(events, '')).toEqual([0]);
  expect(await found(events, `prefecture=${QIQIHAR}`)).toEqual([]);
  expect(await found(events, '', ofProvince)).toEqual([1, 0]);
  expect(await found(events, `prefecture=${QIQIHAR}`, ofProvince)).toEqual([1]);
  expect((await get(`/api/events/${own.id}`)).status).toBe(200);

  const hidden = await get(`/api/events/${foreign.id}`);
  const unknown = await get('/api/events/00000000-0000-4000-8000-000000000000');
  expect(hidden).toMatchObject({ status: 404, body: { code: 'event.not-found' } });
  expect(unknown.body).toEqual(hidden.body);
  expect((await get("/api/events/1'%20OR%201=1")).status).toBe(404);
});

it('keeps suspicions to those who ask for them by state', async () => {
  const events = await insert(...EVENT_STATES.map((state) => ({ state })));
  expect(await found(events, '')).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  expect(await found(events, 'state=suspected')).toEqual([0]);
  expect(await found(events, 'state=suspected,closed')).toEqual([8, 0]);
});

it('selects by type, severity, spectrum and time', async () => {
  const events = await insert(
    { type: 'UNLICENSED', severity: 1, centerHz: 98_000_000, bandwidthHz: 200_000 },
    { type: 'CO_CHANNEL', severity: 2, firstSeenAt: OPENED_AT, lastSeenAt: OPENED_AT + 60_000 },
    { type: 'JAMMING', severity: 3, firstSeenAt: OPENED_AT + 60_001, lastSeenAt: OPENED_AT + 90_000 },
  );
  const at = (instant: number): string => new Date(instant).toISOString();

  expect(await found(events, 'type=UNLICENSED,JAMMING')).toEqual([2, 0]);
  expect(await found(events, 'severity=2')).toEqual([1]);
  expect(await found(events, 'atHz=97900000')).toEqual([0]);
  expect(await found(events, 'atHz=98100000')).toEqual([]);
  expect(await found(events, `type=CO_CHANNEL,JAMMING&from=${at(OPENED_AT + 60_000)}`)).toEqual([2, 1]);
  expect(await found(events, `type=CO_CHANNEL,JAMMING&from=${at(OPENED_AT + 60_001)}`)).toEqual([2]);
  expect(await found(events, `type=CO_CHANNEL,JAMMING&to=${at(OPENED_AT)}`)).toEqual([]);
  expect(await found(events, `type=CO_CHANNEL,JAMMING&to=${at(OPENED_AT + 1)}`)).toEqual([1]);
});

it('pages through events that opened at the same moment without a hole', async () => {
  const events = await insert(...Array.from({ length: 7 }, (_, i) => ({ openedAt: OPENED_AT + (i === 6 ? 1 : 0) })));
  const seen: string[] = [];
  let cursor = '';
  do {
    const { body } = await get<EventPage>(`/api/events?limit=2${cursor}`);
    seen.push(...body.items.map(({ id }) => id));
    cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
  } while (cursor);

  const [last, ...first] = [...events].reverse().map(({ id }) => id);
  expect(seen).toEqual([last, ...first.sort()]);
});

it('speaks Chinese to who prefers it, else English', async () => {
  const [event] = (await insert({})) as [InterferenceEvent];
  const summary = async (headers: Record<string, string>): Promise<string> =>
    (await get<EventView>(`/api/events/${event.id}`, ofHarbin, headers)).body.verdict.summary;

  expect(await summary({ 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' })).toBe(event.verdict.summaryZh);
  expect(await summary({ 'accept-language': 'en-US,zh;q=0.5' })).toBe(event.verdict.summaryEn);
  expect(await summary({ 'accept-language': '*' })).toBe(event.verdict.summaryEn);
});

it.each([
  'type=NONSENSE',
  'state=open,',
  'severity=0',
  'severity=5',
  'atHz=-1',
  'from=yesterday',
  'from=2026-11-23T09:00:00Z&to=2026-11-23T08:00:00Z',
  'prefecture=23',
  'limit=501',
  'cursor=abc',
  `cursor=${Buffer.from('[1,"2"]').toString('base64url')}`,
  'sort=id',
  'state=open&state=closed',
])('refuses the query %s', async (query) => {
  expect(await get(`/api/events?${query}`)).toMatchObject({ status: 400 });
});
