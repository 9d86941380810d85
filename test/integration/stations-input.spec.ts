import { createTestDatabase, type TestDatabase } from '../support/database';
import { aStation, bodyOf, createStations, type Caller, type StationsFixture } from './stations-fixture';

let db: TestDatabase;
let fixture: StationsFixture;
let admin: Caller;

beforeAll(async () => {
  db = await createTestDatabase();
  fixture = await createStations(db);
  admin = await fixture.as('admin', '*');
  await admin('post', '/stations', aStation({ code: 'known' })).expect(201);
});

afterAll(async () => {
  await fixture.app.close();
  await db.drop();
});

const wrongFields = async (call: ReturnType<Caller>): Promise<string[]> =>
  (await bodyOf<{ errors: { path: string }[] }>(call.expect(400))).errors.map(({ path }) => path);

const antenna = (changes: object) => ({ antennas: [{ name: 'a', minHz: 80e6, maxHz: 120e6, factors: [], ...changes }] });
const factors = (...points: [hz: number, dbPerM: number][]) => antenna({ factors: points });
const band = (changes: object) => ({ bands: [{ startHz: 87e6, stopHz: 108e6, stepHz: 25e3, everyMs: 1_000, ...changes }] });

it.each<[string, object]>([
  ['code', { code: 'service' }],
  ['code', { code: 'a/b' }],
  ['code', { code: 'x'.repeat(33) }],
  ['name', { name: ' ' }],
  ['name', { name: 'a\u0007b' }],
  ['name', { name: 'x'.repeat(201) }],
  ['prefecture', { prefecture: '23010' }],
  ['kind', { kind: 'boat' }],
  ['lat', { lat: 90.1 }],
  ['lat', { lat: '45' }],
  ['lon', { lon: -180.5 }],
  ['antennaHeightM', { antennaHeightM: -1 }],
  ['status', { status: 'online' }],
  ['lastSeenAt', { lastSeenAt: '2026-01-01T00:00:00Z' }],
  ['version', { version: 1 }],
  ['health', { health: {} }],
  ['role', { role: 'admin' }],
  ['calibratedUntil', { calibratedUntil: '2027-02-30T00:00:00Z' }],
  ['maintenance.from', { maintenance: { from: '2027-01-02T00:00:00Z', to: '2027-01-02T00:00:00Z' } }],
  ['directionFinding.minHz', { directionFinding: { minHz: 2, maxHz: 1, sigmaDeg: 2 } }],
  ['antennas.0.minHz', antenna({ minHz: 120e6 })],
  ['antennas.0.factors.0', factors([79e6, 1])],
  ['antennas.0.factors.1', factors([100e6, 1], [121e6, 1])],
  ['antennas.0.factors.1', factors([100e6, 1], [100e6, 1])],
  ['antennas.0.factors.2', factors([90e6, 1], [100e6, 1], [95e6, 1])],
  ['antennas.0.gainDb', antenna({ gainDb: 2 })],
  ['bands.0.startHz', band({ startHz: 108e6 })],
  ['bands.0.stepHz', band({ stepHz: 0 })],
  ['bands.0.stopHz', band({ stopHz: 301e9 })],
  ['bands.0.everyMs', band({ everyMs: 0 })],
])('names %s as wrong in %j', async (path, changes) => {
  expect(await wrongFields(admin('post', '/stations', aStation(changes)))).toEqual([path]);
});

it.each<[string, object]>([
  ['version', { lat: 46 }],
  ['code', { version: 1, code: 'H02' }],
  ['status', { version: 1, status: 'online' }],
  ['lastSeenAt', { version: 1, lastSeenAt: null }],
  ['lat', { version: 1, lat: null }],
])('names %s as wrong in the change %j', async (path, change) => {
  expect(await wrongFields(admin('patch', '/stations/known', change))).toEqual([path]);
});
