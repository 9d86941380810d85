import type { StationView } from '../../src/stations/register/station-resource';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { aStation, bodyOf, createStations, type Caller, type StationsFixture } from './stations-fixture';

let db: TestDatabase;
let fixture: StationsFixture;
let admin: Caller;

beforeEach(async () => {
  db = await createTestDatabase();
  fixture = await createStations(db);
  admin = await fixture.as('admin', '230100', '230200');
});

afterEach(async () => {
  await fixture.app.close();
  await db.drop();
});

const create = async (changes: object = {}): Promise<StationView> =>
  await bodyOf<StationView>(admin('post', '/stations', aStation(changes)).expect(201));
const codesOf = (body: unknown): string[] => (body as { items: StationView[] }).items.map(({ code }) => code);
const registerVersion = async (): Promise<number> =>
  Number((await db.database.query<{ version: string }>("SELECT version FROM register_version WHERE register = 'station'"))[0]?.version);
const marks = (): Promise<unknown[]> => db.database.query("SELECT subject FROM mark WHERE kind = 'station' ORDER BY id");

const whole = aStation({
  altitudeM: 150.5,
  antennas: [
    {
      name: 'HK309',
      minHz: 80e6,
      maxHz: 120e6,
      factors: [
        [80e6, 10.5],
        [120e6, 13],
      ],
    },
  ],
  directionFinding: { minHz: 20e6, maxHz: 6e9, sigmaDeg: 2 },
  calibratedUntil: '2027-06-30T00:00:00+08:00',
  bands: [{ startHz: 87e6, stopHz: 108e6, stepHz: 25e3, everyMs: 1_000 }],
  maintenance: { from: '2030-01-01T00:00:00Z', to: '2030-01-02T00:00:00Z' },
  fictitious: true,
});

it('registers a station with all that is known of it, and shows it so', async () => {
  const body = await bodyOf(admin('post', '/stations', whole).expect(201));
  expect(body).toEqual({
    ...whole,
    calibratedUntil: '2027-06-29T16:00:00.000Z',
    maintenance: { from: '2030-01-01T00:00:00.000Z', to: '2030-01-02T00:00:00.000Z' },
    calibrated: true,
    status: 'never-seen',
    lastSeenAt: null,
    health: { boot: null, statusAt: null, status: null },
    version: 1,
  });
  expect((await admin('get', '/stations/H01').expect(200)).body).toEqual(body);
});

it('shows the fields within a band and an antenna in the order in which the contract names them', async () => {
  const body = await bodyOf<StationView>(admin('post', '/stations', whole));
  expect(JSON.stringify(body.bands)).toBe(JSON.stringify(whole.bands));
  expect(JSON.stringify(body.antennas)).toBe(JSON.stringify(whole.antennas));
  expect(JSON.stringify(body.directionFinding)).toBe(JSON.stringify(whole.directionFinding));
});

it('lists by code, page by page, those of the prefectures that the user has', async () => {
  for (const code of ['b', 'A', 'a_1', 'a-1']) await create({ code });
  await create({ code: 'Q1', prefecture: '230200', kind: 'sensor' });
  const viewer = await fixture.as('viewer', '230100');
  const first = (await viewer('get', '/stations?limit=3').expect(200)).body as { items: StationView[]; nextCursor: string };
  const second = (await viewer('get', `/stations?limit=3&cursor=${first.nextCursor}`).expect(200)).body as object;
  expect([...codesOf(first), ...codesOf(second)]).toEqual(['A', 'a-1', 'a_1', 'b']);
  expect(second).toMatchObject({ nextCursor: null });
  expect(codesOf((await viewer('get', '/stations?prefecture=230200').expect(200)).body)).toEqual([]);
  expect(codesOf((await admin('get', '/stations?prefecture=230200').expect(200)).body)).toEqual(['Q1']);
  expect(codesOf((await admin('get', '/stations?kind=sensor').expect(200)).body)).toEqual(['Q1']);
  expect((await viewer('get', '/stations?cursor=W10').expect(400)).body).toMatchObject({ code: 'request.cursor' });
  await viewer('get', '/stations?limit=501').expect(400);
});

it('answers 404 for a station of another prefecture, to readers and writers, as for one that does not exist', async () => {
  await create();
  const stranger = await fixture.as('admin', '230200');
  const calls = (code: string) => [
    stranger('get', `/stations/${code}`),
    stranger('patch', `/stations/${code}`, { version: 1, lat: 46 }),
    stranger('delete', `/stations/${code}?version=1`),
    stranger('post', `/stations/${code}/credentials`),
  ];
  const [foreign, unknown] = [await Promise.all(calls('H01')), await Promise.all(calls('H99'))];
  expect(foreign.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect(foreign.map(({ body }) => body as object)).toEqual(unknown.map(({ body }) => body as object));
  for (const code of ['%20', 'service', '1%20OR%201=1', '__proto__']) await stranger('get', `/stations/${code}`).expect(404);
});

it('is written by administrators alone, in their own prefectures', async () => {
  await create();
  const monitor = await fixture.as('monitor', '230100');
  await monitor('get', '/stations/H01').expect(200);
  await monitor('post', '/stations', aStation({ code: 'H02' })).expect(403);
  await monitor('patch', '/stations/H01', { version: 1, lat: 46 }).expect(403);
  await monitor('delete', '/stations/H01?version=1').expect(403);
  await monitor('post', '/stations/H01/credentials').expect(403);
  const foreign = await admin('post', '/stations', aStation({ code: 'D1', prefecture: '230600' })).expect(403);
  expect(foreign.body).toMatchObject({ code: 'station.foreign-prefecture' });
  const unknown = await admin('post', '/stations', aStation({ code: 'D1', prefecture: '110000' })).expect(400);
  expect(unknown.body).toMatchObject({ code: 'station.unknown-prefecture', errors: [{ path: 'prefecture' }] });
});

it('is moved to another prefecture only by who administers both', async () => {
  await create();
  await admin('patch', '/stations/H01', { version: 1, prefecture: '230600' }).expect(403);
  await admin('patch', '/stations/H01', { version: 1, prefecture: '110000' }).expect(400);
  const moved = await admin('patch', '/stations/H01', { version: 1, prefecture: '230200' }).expect(200);
  expect(moved.body).toMatchObject({ prefecture: '230200', version: 2 });
  const left = await fixture.as('admin', '230100');
  await left('get', '/stations/H01').expect(404);
});

it('changes what is given, keeps the rest, and takes away what is null', async () => {
  await admin('post', '/stations', whole).expect(201);
  const change = { version: 1, lat: 46, altitudeM: null, directionFinding: null, calibratedUntil: null, maintenance: null };
  const body = await bodyOf(admin('patch', '/stations/H01', change).expect(200));
  expect(body).toMatchObject({ lat: 46, lon: 126.65, bands: whole.bands, antennas: whole.antennas, version: 2 });
  for (const field of ['altitudeM', 'directionFinding', 'calibratedUntil', 'maintenance']) expect(body).not.toHaveProperty(field);
});

it('lets one of fifty changes of the same version win, and shows the others what it made', async () => {
  await create();
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) => admin('patch', '/stations/H01', { version: 1, antennaHeightM: 10 + i })),
  );
  const [winner, ...others] = answers.filter(({ status }) => status === 200);
  expect(others).toEqual([]);
  const stale = answers.filter(({ status }) => status === 409);
  expect(stale).toHaveLength(49);
  for (const { body } of stale) expect(body).toMatchObject({ code: 'station.stale-version', current: winner?.body as object });
  expect((await admin('get', '/stations/H01')).body).toEqual(winner?.body);
  expect(await registerVersion()).toBe(2);
});

it('tells intake and judge of every change, and of nothing that was refused', async () => {
  await create();
  await admin('patch', '/stations/H01', { version: 1, lat: 46 }).expect(200);
  await admin('patch', '/stations/H01', { version: 1, lat: 47 }).expect(409);
  await admin('post', '/stations', aStation()).expect(409);
  await admin('delete', '/stations/H01?version=2').expect(204);
  expect(await registerVersion()).toBe(3);
  expect(await marks()).toEqual([{ subject: 'H01' }, { subject: 'H01' }, { subject: 'H01' }]);
});

it('writes down who did what, and what it was before', async () => {
  await create();
  await admin('patch', '/stations/H01', { version: 1, lat: 46, altitudeM: 7 }).expect(200);
  const body = await bodyOf(admin('post', '/stations/H01/credentials').expect(201));
  await admin('delete', '/stations/H01?version=2').expect(204);
  const entries = await db.database.query('SELECT username, action, subject, prefecture, details FROM audit_entry ORDER BY id');
  const entry = { username: 'admin-0', subject: 'H01', prefecture: '230100' };
  expect(entries).toEqual([
    { ...entry, action: 'station.created', details: expect.objectContaining({ code: 'H01', lat: 45.75 }) as object },
    {
      ...entry,
      action: 'station.changed',
      details: { version: 2, changes: { lat: { from: 45.75, to: 46 }, altitudeM: { from: null, to: 7 } } },
    },
    { ...entry, action: 'station.secret-issued', details: {} },
    { ...entry, action: 'station.ended', details: { version: 3 } },
  ]);
  expect(JSON.stringify(entries)).not.toContain((body as { secret: string }).secret);
});

it('ends a station: it is nowhere any more, is kept for old judgements, and its code is never given again', async () => {
  await create();
  await create({ code: 'H02' });
  await admin('delete', '/stations/H01').expect(400);
  const stale = await admin('delete', '/stations/H01?version=7').expect(409);
  expect(stale.body).toMatchObject({ code: 'station.stale-version', current: { code: 'H01', version: 1 } });
  await admin('delete', '/stations/H01?version=1').expect(204);

  await admin('get', '/stations/H01').expect(404);
  await admin('patch', '/stations/H01', { version: 2, lat: 46 }).expect(404);
  await admin('delete', '/stations/H01?version=2').expect(404);
  await admin('post', '/stations/H01/credentials').expect(404);
  expect(codesOf((await admin('get', '/stations')).body)).toEqual(['H02']);
  expect((await admin('post', '/stations', aStation()).expect(409)).body).toMatchObject({ code: 'station.code-taken' });
  expect(await db.database.query('SELECT code FROM monitoring_station ORDER BY code')).toEqual([{ code: 'H01' }, { code: 'H02' }]);
});

it('takes two stations whose codes differ in case alone', async () => {
  await create({ code: 'h01' });
  await create({ code: 'H01' });
});
