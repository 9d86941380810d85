import { AuditRepository } from '../../src/access/audit/audit.repository';
import { StationCredentialsRepository } from '../../src/stations/credentials/station-credentials.repository';
import { StationCredentials } from '../../src/stations/credentials/station-credentials.service';
import { StationCredentialsTask } from '../../src/stations/credentials/station-credentials.task';
import { StationsRepository } from '../../src/stations/register/stations.repository';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { aStation, bodyOf, createStations, type Caller, type StationsFixture } from './stations-fixture';

let db: TestDatabase;
let fixture: StationsFixture;
let credentials: StationCredentials;
let admin: Caller;
let closed: string[];

beforeEach(async () => {
  db = await createTestDatabase();
  fixture = await createStations(db);
  credentials = fixture.app.get(StationCredentials);
  admin = await fixture.as('admin', '*');
  closed = [];
  credentials.ended$.subscribe((code) => closed.push(code));
  await admin('post', '/stations', aStation()).expect(201);
});

afterEach(async () => {
  await fixture.app.close();
  await db.drop();
});

const issue = async (code = 'H01'): Promise<string> =>
  ((await admin('post', `/stations/${code}/credentials`).expect(201)).body as { secret: string }).secret;

/** Another process on the same database. */
const elsewhere = (): StationCredentials => {
  const { database } = db;
  return new StationCredentials(
    database,
    new StationsRepository(database),
    new StationCredentialsRepository(database),
    new AuditRepository(database),
  );
};

it('gives a secret of 256 bits that lets the station in, and keeps its hash alone', async () => {
  const body = await bodyOf(admin('post', '/stations/H01/credentials').expect(201));
  const { secret } = body as { secret: string };
  expect(body).toEqual({ username: 'H01', secret: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) as string });
  expect(await credentials.verify('H01', secret)).toEqual({ code: 'H01', prefecture: '230100' });
  const rows = await db.database.query("SELECT encode(secret_hash, 'hex') AS hash FROM station_credential");
  expect(rows).toEqual([{ hash: await sha256(secret) }]);
  expect(JSON.stringify((await admin('get', '/stations/H01')).body)).not.toContain(secret);
});

it('takes no wishes about the secret', async () => {
  await admin('post', '/stations/H01/credentials', {}).expect(201);
  await admin('post', '/stations/H01/credentials', { secret: 'mine' }).expect(400);
});

it('lets nobody in with another secret, another code, or none', async () => {
  await admin('post', '/stations', aStation({ code: 'H02' })).expect(201);
  const [first, second] = [await issue('H01'), await issue('H02')];
  expect(await credentials.verify('H01', second)).toBeNull();
  expect(await credentials.verify('h01', first)).toBeNull();
  expect(await credentials.verify('H99', first)).toBeNull();
  expect(await credentials.verify('H01', '')).toBeNull();
  expect(await credentials.verify('H01\0', first)).toBeNull();
  expect(await credentials.verify('H01', `${first}\0`)).toBeNull();
  await admin('post', '/stations', aStation({ code: 'H03' })).expect(201);
  expect(await credentials.verify('H03', '')).toBeNull();
});

it('ends the old secret and its connection at once when there is a new one', async () => {
  const old = await issue();
  await credentials.verify('H01', old);
  const next = await issue();
  expect(closed).toEqual(['H01']);
  expect(await credentials.verify('H01', old)).toBeNull();
  expect(await credentials.verify('H01', next)).not.toBeNull();
  await credentials.noticeEnded();
  expect(closed).toEqual(['H01']);
});

it('closes the connection of a station that has been ended, which is let in no more', async () => {
  const secret = await issue();
  await credentials.verify('H01', secret);
  await admin('delete', '/stations/H01?version=1').expect(204);
  expect(closed).toEqual(['H01']);
  expect(await credentials.verify('H01', secret)).toBeNull();
});

it('closes the connection of a station that has been moved, since its topics are others now; its secret stays', async () => {
  const secret = await issue();
  await credentials.verify('H01', secret);
  await admin('patch', '/stations/H01', { version: 1, lat: 46 }).expect(200);
  expect(closed).toEqual([]);
  await admin('patch', '/stations/H01', { version: 2, prefecture: '230200' }).expect(200);
  expect(closed).toEqual(['H01']);
  expect(await credentials.verify('H01', secret)).toEqual({ code: 'H01', prefecture: '230200' });
});

it('notices what another process has ended, at the next look', async () => {
  const broker = elsewhere();
  const closedThere: string[] = [];
  broker.ended$.subscribe((code) => closedThere.push(code));
  await broker.verify('H01', await issue());
  await issue();
  await new StationCredentialsTask(broker).run();
  await new StationCredentialsTask(broker).run();
  expect(closedThere).toEqual(['H01']);
});

it('lets one of two secrets that are asked for at the same time stay', async () => {
  const secrets = await Promise.all([issue(), issue()]);
  const verdicts = await Promise.all(secrets.map((secret) => credentials.verify('H01', secret)));
  expect(verdicts.filter((verdict) => verdict !== null)).toHaveLength(1);
});

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex');
}
