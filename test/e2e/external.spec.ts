import { connectAsync, type MqttClient } from 'mqtt';
import { decodeAcknowledgement } from '../../src/monitoring/mqtt/wire/service-messages';
import { LiveReader } from '../integration/live-reader';
import { aStation } from '../integration/stations-fixture';
import { createEmptyCopy } from '../support/database';
import { hasMosquitto, Mosquitto } from '../support/mosquitto';
import { startService, type TestService } from '../support/service';
import { waitFor } from '../support/wait-for';
import { publishAs, sweepsUntil } from './offender';

const JWT_SECRET = 'a secret of the tests, 32 bytes or more';
const PREFECTURE = '230100';
const OFFENDER = { centerHz: 98_600_000, peakDbuvM: 64 };

const describeWithMosquitto = hasMosquitto ? describe : describe.skip;
if (!hasMosquitto) console.warn('skipped: the Debian package mosquitto is not installed');

interface EventView {
  readonly number: string;
  readonly type: string;
  readonly state: string;
  readonly centerHz: number;
  readonly verdict: { readonly criteria: readonly unknown[] };
}

/** Registers a station and gives its secret to the broker as an operator does, with deploy/add-station. */
async function addStation(service: TestService, mosquitto: Mosquitto, code: string): Promise<string> {
  const token = await service.signIn();
  const registered = await service.api('POST', '/api/stations', { token, body: aStation({ code, calibrated: true }) });
  expect(registered.status).toBe(201);
  return renewSecret(service, mosquitto, code);
}

async function renewSecret(service: TestService, mosquitto: Mosquitto, code: string): Promise<string> {
  const token = await service.signIn();
  const { body } = await service.api<{ secret: string }>('POST', `/api/stations/${code}/credentials`, { token });
  mosquitto.addAccount(code, body.secret);
  await waitFor('the broker to know the account', () => signIn(mosquitto, code, body.secret).then(goodbye, () => false));
  return body.secret;
}

function signIn(mosquitto: Mosquitto, code: string, secret: string): Promise<MqttClient> {
  const account = { clientId: code, username: code, password: secret };
  return connectAsync(`mqtt://127.0.0.1:${mosquitto.port}`, { ...account, reconnectPeriod: 0, connectTimeout: 5_000 });
}

async function goodbye(client: MqttClient): Promise<boolean> {
  await client.endAsync();
  return true;
}

/** Sequence numbers that the service has acknowledged to this station. */
async function acknowledgements(mosquitto: Mosquitto, code: string): Promise<Set<number>> {
  const acknowledged = new Set<number>();
  const service = await connectAsync(mosquitto.url, { clientId: `test-${code}`, reconnectPeriod: 0 });
  service.on('message', (_, payload) => {
    for (const [from, to] of decodeAcknowledgement(payload).ranges) for (let seq = from; seq <= to; seq++) acknowledged.add(seq);
  });
  await service.subscribeAsync(`spectrum/v1/${PREFECTURE}/${code}/ack`, { qos: 1 });
  return acknowledged;
}

describeWithMosquitto('the service on PostgreSQL and Mosquitto of somebody else, by DATABASE_URL and MQTT_URL alone', () => {
  let mosquitto: Mosquitto;
  let database: { url: string; drop(): Promise<void> };
  let service: TestService;

  beforeAll(async () => {
    [mosquitto, database] = await Promise.all([Mosquitto.start(), createEmptyCopy()]);
    service = await startService({ DATABASE_URL: database.url, MQTT_URL: mosquitto.url, JWT_SECRET });
  });
  afterAll(async () => {
    await service.stop();
    await mosquitto.end();
    await database.drop();
  });

  it('makes of a station’s sweeps an open event with its reasons, once they are acknowledged', async () => {
    expect(await service.api('GET', '/health/ready')).toMatchObject({ status: 200 });
    const secret = await addStation(service, mosquitto, 'H01');
    const acknowledged = await acknowledgements(mosquitto, 'H01');
    const told = await connectAsync(mosquitto.url, { clientId: 'listener', reconnectPeriod: 0 });
    const events: EventView[] = [];
    told.on('message', (_, payload) => events.push(JSON.parse(payload.toString()) as EventView));
    await told.subscribeAsync(`spectrum/v1/${PREFECTURE}/events`, { qos: 1 });

    const sweeps = sweepsUntil(Date.now(), [OFFENDER]);
    const account = { brokerUrl: `mqtt://127.0.0.1:${mosquitto.port}`, code: 'H01', prefecture: PREFECTURE, secret };
    await goodbye(await publishAs(account, sweeps));
    await waitFor('all acknowledgements', () => acknowledged.size === sweeps.length);
    const token = await service.signIn();
    const open = await waitFor('an open event', async () => {
      const { body } = await service.api<{ items: EventView[] }>('GET', '/api/events?state=open', { token });
      return body.items[0];
    });
    expect(Math.abs(open.centerHz - OFFENDER.centerHz)).toBeLessThan(25_000);
    expect(open).toMatchObject({ type: 'BLACK_BROADCAST', verdict: { criteria: expect.arrayContaining([expect.anything()]) as unknown } });
    await waitFor('the event over MQTT', () => events.some(({ number }) => number === open.number));
    await goodbye(told);
  });

  it('stores nothing that a station publishes under another’s name', async () => {
    const [own] = [await addStation(service, mosquitto, 'H02'), await addStation(service, mosquitto, 'H03')];
    // Mosquitto acknowledges a trespass or hangs up, as its version and the protocol's have it.
    const trespasser = await signIn(mosquitto, 'H02', own);
    const hungUp = new Promise<void>((resolve) => trespasser.once('close', () => resolve()));
    await Promise.race([trespasser.publishAsync(`spectrum/v1/${PREFECTURE}/H03/sweep`, '{"v":1}', { qos: 1 }), hungUp]);
    await trespasser.endAsync(true);
    const honest = await signIn(mosquitto, 'H02', own);
    await honest.publishAsync(`spectrum/v1/${PREFECTURE}/H02/sweep`, '{"v":1}', { qos: 1 });
    await goodbye(honest);
    const token = await service.signIn();
    const letters = await waitFor('the dead letter of its own', async () => {
      const { body } = await service.api<{ items: { station: string }[] }>('GET', '/api/dead-letters?code=missing', { token });
      return body.items.length > 0 ? body.items : null;
    });
    expect(letters.map(({ station }) => station)).toEqual(['H02']);
  });

  it('has a station’s live connection ended when its account gets a new secret', async () => {
    const station = await signIn(mosquitto, 'H03', await renewSecret(service, mosquitto, 'H03'));
    const closed = new Promise<void>((resolve) => station.once('close', () => resolve()));
    await renewSecret(service, mosquitto, 'H03');
    await closed;
    await station.endAsync(true);
  });

  it('is not ready while the broker is away, and takes up what waits there when both are back', async () => {
    const secret = await addStation(service, mosquitto, 'H04');
    await mosquitto.end();
    await waitFor('the probe to say so', async () => (await service.api('GET', '/health/ready')).status === 503);
    await mosquitto.launch();
    await waitFor('readiness', async () => (await service.api('GET', '/health/ready')).status === 200);

    const acknowledged = await acknowledgements(mosquitto, 'H04');
    expect(await service.stop()).toBe(0);
    const sweeps = sweepsUntil(Date.now(), []).slice(0, 10);
    await goodbye(
      await publishAs({ brokerUrl: `mqtt://127.0.0.1:${mosquitto.port}`, code: 'H04', prefecture: PREFECTURE, secret }, sweeps),
    );
    expect(acknowledged.size).toBe(0);
    service = await startService({ DATABASE_URL: database.url, MQTT_URL: mosquitto.url, JWT_SECRET });
    await waitFor('the acknowledgement of what waited', () => acknowledged.size === sweeps.length);
  });
});

describe('the service as three processes on one database', () => {
  it('takes in, judges and shows, each process its part', async () => {
    const { url, drop } = await createEmptyCopy();
    const start = (ROLES: string): Promise<TestService> => startService({ DATABASE_URL: url, JWT_SECRET, ROLES });
    const [api, ingest, jobs] = await Promise.all([start('api'), start('ingest'), start('jobs')]);
    const token = await api.signIn();
    const live = await LiveReader.open(`${api.url}/api/live?topics=event`, token);
    expect(await api.api('POST', '/api/stations', { token, body: aStation({ calibrated: true }) })).toMatchObject({ status: 201 });
    const { body } = await api.api<{ secret: string }>('POST', '/api/stations/H01/credentials', { token });

    const account = { brokerUrl: ingest.brokerUrl, code: 'H01', prefecture: PREFECTURE, secret: body.secret };
    const station = await publishAs(account, sweepsUntil(Date.now(), [OFFENDER]));
    await waitFor('the event on the console', () => live.frames.some(({ event }) => event === 'event'));
    live.close();
    for (const each of [api, ingest, jobs]) {
      await waitFor('readiness', async () => (await each.api('GET', '/health/ready')).status === 200);
    }
    expect(await ingest.api('GET', '/api/prefectures', { token })).toMatchObject({ status: 404, body: { code: 'api.elsewhere' } });

    // What one process is told, the others do: a new secret ends the connection that another process holds.
    const closed = new Promise<void>((resolve) => station.once('close', () => resolve()));
    await api.api('POST', '/api/stations/H01/credentials', { token });
    await closed;
    for (const each of [api, ingest, jobs]) expect(await each.stop()).toBe(0);
    await drop();
  }, 120_000);
});
