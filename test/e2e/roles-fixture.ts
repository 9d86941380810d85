import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { connectAsync } from 'mqtt';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/config/data-source';
import { Database } from '../../src/config/database.service';
import { EventsRepository } from '../../src/interference/events/events.repository';
import { encodeMessage } from '../../src/monitoring/mqtt/wire/encode-message';
import { aNewEvent } from '../builders/an-event';
import { madeSweeps } from '../builders/band-of-sweeps';
import { aLicenseBody } from '../integration/licenses-fixture';
import { aStation } from '../integration/stations-fixture';
import { createEmptyCopy } from '../support/database';
import { startService, type TestService } from '../support/service';
import { waitFor } from '../support/wait-for';

export const PASSWORD = 'seven cranes over the Songhua';
const HARBIN = '230100';
const FAR_AWAY = '232700';

/** Who calls, seen from Harbin: nobody, Harbin’s own people, and the administrator of another prefecture. */
export const CALLERS = ['nobody', 'viewer', 'monitor', 'foreigner', 'owner'] as const;
export type Caller = (typeof CALLERS)[number];

interface Item {
  readonly id: string;
}

/** What there is in Harbin. */
export interface Things {
  readonly user: string;
  readonly station: string;
  readonly license: string;
  readonly event: string;
  readonly sweep: string;
  readonly emission: string;
  readonly deadLetter: string;
  readonly simulatorKey: string;
}

/** The whole service with one of everything in Harbin, and somebody of each role to look at it. */
export class RolesFixture {
  private readonly tokens = new Map<Caller, string>();

  private constructor(
    readonly service: TestService,
    private readonly source: DataSource,
    private readonly drop: () => Promise<void>,
    readonly province: string,
    readonly things: Things,
  ) {}

  static async start(): Promise<RolesFixture> {
    const { url, drop } = await createEmptyCopy();
    const service = await startService({ DATABASE_URL: url, JWT_SECRET: 'a secret of the tests, 32 bytes or more' });
    const source = await new DataSource(dataSourceOptions(url, 2)).initialize();
    const province = await service.signIn();
    const things = await makeThings(service, province, new Database(source));
    return new RolesFixture(service, source, drop, province, things);
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await this.source.destroy();
    await this.drop();
  }

  /** That caller's token, none of nobody; a new one if the call is to end its session. */
  async token(caller: Caller, isNew = false): Promise<string | undefined> {
    if (caller === 'nobody') return undefined;
    const token = (isNew ? undefined : this.tokens.get(caller)) ?? (await this.service.signIn(`of.${caller}`, PASSWORD));
    if (!isNew) this.tokens.set(caller, token);
    return token;
  }

  /** The status of a call; of a stream, too, which never ends by itself. */
  async statusOf(method: string, path: string, token?: string, body?: object): Promise<number> {
    const leave = new AbortController();
    const response = await fetch(`${this.service.url}${path}`, {
      method,
      headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(body ? { 'content-type': 'application/json' } : {}) },
      body: body && JSON.stringify(body),
      signal: leave.signal,
    });
    leave.abort();
    return response.status;
  }

  /** Something more in Harbin. */
  make(route: string, body: object): Promise<Item> {
    return create(this.service, this.province, route, body);
  }
}

async function makeThings(service: TestService, province: string, database: Database): Promise<Things> {
  const make = (route: string, body: object): Promise<Item> => create(service, province, route, body);
  const person = (username: string, role: string, prefecture: string) =>
    make('/api/users', { username, role, prefectures: [prefecture], password: PASSWORD });
  await person('of.viewer', 'viewer', HARBIN);
  await person('of.monitor', 'monitor', HARBIN);
  await person('of.owner', 'admin', HARBIN);
  await person('of.foreigner', 'admin', FAR_AWAY);
  const { id: user } = await person('somebody', 'viewer', HARBIN);
  await make('/api/stations', aStation());
  const { id: license } = await make('/api/licenses', aLicenseBody());
  const { id: event } = await database.transaction((tx) =>
    new EventsRepository(database).insert(aNewEvent({ state: 'investigating' }), tx),
  );
  await sendReadings(service, province);
  const simulatorKey = readFileSync(path.join(service.dataDir, 'simulator.key'), 'utf8').trim();
  return {
    user,
    license,
    event,
    simulatorKey,
    station: 'H01',
    sweep: await firstOf(service, province, '/api/stations/H01/sweeps'),
    emission: await firstOf(service, province, '/api/emissions'),
    deadLetter: await firstOf(service, province, '/api/dead-letters'),
  };
}

async function create(service: TestService, token: string, route: string, body: object): Promise<Item> {
  const answer = await service.api<Item>('POST', route, { token, body });
  if (answer.status !== 201) throw new Error(`POST ${route}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A minute and a half of a band with something strong in it, and a message that nobody can read. */
async function sendReadings(service: TestService, token: string): Promise<void> {
  const { body } = await service.api<{ username: string; secret: string }>('POST', '/api/stations/H01/credentials', { token });
  const { username, secret: password } = body;
  const station = await connectAsync(service.brokerUrl, { username, password, clientId: username });
  const topic = 'spectrum/v1/230100/H01/sweep';
  const emitters = [{ firstBin: 100, lastBin: 107, snrDb: 40 }];
  for (const sweep of madeSweeps({ start: Date.now() - 100_000, everyMs: 1_000, count: 90, emitters })) {
    await station.publishAsync(topic, encodeMessage({ kind: 'sweep', body: sweep }, 'cbor'), { qos: 1 });
  }
  await station.publishAsync(topic, 'neither JSON nor CBOR', { qos: 1 });
  await station.endAsync();
}

async function firstOf(service: TestService, token: string, list: string): Promise<string> {
  return waitFor(`something in ${list}`, async () => {
    const { body } = await service.api<{ items: Item[] }>('GET', list, { token });
    return body.items[0]?.id;
  });
}
