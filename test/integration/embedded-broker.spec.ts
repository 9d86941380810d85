import { connectAsync, type MqttClient } from 'mqtt';
import { Client } from 'pg';
import { encodeMessage } from '../../src/monitoring/mqtt/wire/encode-message';
import { selfSigned } from '../support/certificate';
import { RawClient } from '../support/raw-client';
import { waitFor } from '../support/wait-for';
import { BrokerFixture } from './broker-fixture';
import { aSweep, countRows } from './intake-fixture';

const TOPIC = 'spectrum/v1/230100/H01/sweep';
const EVENTS = 'spectrum/v1/230100/events';
let seq = 0;
const publish = (qos: 0 | 1 = 1) => ({
  cmd: 'publish' as const,
  topic: TOPIC,
  payload: encodeMessage({ kind: 'sweep', body: aSweep({ seq: seq++ }) }, 'cbor'),
  ...{ qos, messageId: 7, retain: false, dup: false },
});

let own: BrokerFixture;
beforeAll(async () => {
  own = await BrokerFixture.start({ port: 0, ...selfSigned() });
});
afterAll(() => own.stop());

/** Nobody else can write sweeps until the lock is released. */
async function lockSweeps(): Promise<() => Promise<void>> {
  const client = new Client(own.db.url);
  await client.connect();
  await client.query('BEGIN');
  await client.query('LOCK TABLE sweep IN ACCESS EXCLUSIVE MODE');
  return () => client.end();
}

describe('an acknowledgement', () => {
  it('waits for the commit, while the connection lives on', async () => {
    const station = await own.station();
    const release = await lockSweeps();
    station.say(publish());
    await expect(station.answer('puback', 2_000)).rejects.toThrow('in vain');
    expect(station.isClosed).toBe(false);
    await release();
    await station.answer('puback');
    expect(await countRows(own.db.database, 'sweep')).toBe(1);
    station.hangUp();
  });

  it('is never given for what cannot be committed: the connection ends, and what comes again is stored once', async () => {
    const before = await countRows(own.db.database, 'sweep');
    const release = await lockSweeps();
    const message = publish();
    const station = await own.station();
    station.say(message);
    await station.closed(12_000);
    expect(station.received.map(({ cmd }) => cmd)).toEqual(['connack']);
    await release();
    const again = await own.station();
    again.say(message);
    await again.answer('puback');
    expect(await countRows(own.db.database, 'sweep')).toBe(before + 1);
    again.hangUp();
  });
});

describe('a session', () => {
  it('is not kept for a station that wishes it', async () => {
    for (const protocolVersion of [4, 5] as const) {
      const wish = { protocolVersion, clean: false, properties: protocolVersion === 5 ? { sessionExpiryInterval: 3_600 } : undefined };
      const first = await own.station('H01', wish);
      first.say({ cmd: 'subscribe', messageId: 3, subscriptions: [{ topic: 'spectrum/v1/230100/H01/ack', qos: 1 }] });
      await first.answer('suback');
      first.hangUp();
      const second = await own.station('H01', wish);
      expect((await second.answer('connack')).sessionPresent).toBe(false);
      second.hangUp();
    }
  });

  it('is taken over by who knows the secret, and by nobody else', async () => {
    const station = await own.station();
    await expect(signIn('H01', 'wrong', 'H01')).rejects.toThrow();
    expect(station.isClosed).toBe(false);
    const successor = await own.station();
    await station.closed();
    expect(successor.isClosed).toBe(false);
    successor.hangUp();
  });

  it('ends with the secret that opened it', async () => {
    const station = await own.station('H02');
    await own.issue('H02');
    await station.closed();
  });

  it('leaves the last will of a station that falls silent as its status', async () => {
    const will = { topic: 'spectrum/v1/230100/H01/status', qos: 1 as const, retain: true };
    const payload = Buffer.from(JSON.stringify({ v: 1, boot: 'boot-1', state: 'offline', at: new Date().toISOString() }));
    const station = await own.station('H01', { will: { ...will, payload } });
    station.hangUp();
    await waitFor('the will to be stored', async () => {
      const rows = await own.db.database.query("SELECT 1 FROM station_health WHERE status ->> 'state' = 'offline'");
      return rows.length > 0;
    });
  });
});

const PASSWORD = 'seven cranes over the Songhua';

function signIn(username: string, password: string, clientId: string): Promise<MqttClient> {
  return connectAsync(`mqtt://127.0.0.1:${own.port}`, { username, password, clientId, reconnectPeriod: 0, connectTimeout: 5_000 });
}

describe('a person', () => {
  it('hears the events of his prefectures, and nothing else', async () => {
    await own.person('li.na', ['230100']);
    const person = await signIn('li.na', PASSWORD, 'user-li-na');
    const heard: string[] = [];
    person.on('message', (topic) => heard.push(topic));
    expect(await person.subscribeAsync(EVENTS, { qos: 1 })).toMatchObject([{ qos: 1 }]);
    for (const foreign of ['spectrum/v1/230200/events', 'spectrum/v1/+/events', '#', 'spectrum/v1/230100/H01/ack']) {
      await person.subscribeAsync(foreign, { qos: 1 }).catch(() => undefined);
    }
    await own.broker.publish({ topic: 'spectrum/v1/230200/events', payload: '{}' });
    await own.broker.publish({ topic: 'spectrum/v1/230100/H01/ack', payload: '{}' });
    await own.broker.publish({ topic: EVENTS, payload: '{}' });
    await waitFor('the event', () => heard.length > 0);
    expect(heard).toEqual([EVENTS]);
    await person.endAsync(true);
  });

  it('may publish nothing', async () => {
    await own.person('wang.fang', ['*']);
    const person = await signIn('wang.fang', PASSWORD, 'user-wang');
    const closed = new Promise<void>((resolve) => person.once('close', () => resolve()));
    person.publish(EVENTS, '{}', { qos: 1 });
    await closed;
    await person.endAsync(true);
  });

  it('is not let in without his password, nor without `user-` before his client id', async () => {
    await own.person('zhao.lei', ['*']);
    await expect(signIn('zhao.lei', 'wrong', 'user-zhao')).rejects.toThrow(/Bad username or password/i);
    await expect(signIn('zhao.lei', PASSWORD, 'zhao')).rejects.toThrow(/Not authorized/i);
  });

  it('is dismissed after any change of his account', async () => {
    const { id, version } = await own.person('sun.yan', ['*']);
    const person = await signIn('sun.yan', PASSWORD, 'user-sun');
    const closed = new Promise<void>((resolve) => person.once('close', () => resolve()));
    await own.people.dismissChanged();
    expect(person.connected).toBe(true);
    await own.users.change(id, version, { disabled: true });
    await own.people.dismissChanged();
    await closed;
    await person.endAsync(true);
  });
});

describe('the TLS listener', () => {
  it('is for stations on a network: the same broker, behind a certificate that they can check', async () => {
    const [, port] = own.broker.ports;
    const account = { username: 'H01', clientId: 'H01', password: own.secrets.H01, reconnectPeriod: 0, connectTimeout: 5_000 };
    await expect(connectAsync(`mqtts://127.0.0.1:${port}`, account)).rejects.toThrow(/self-signed/);
    const station = await connectAsync(`mqtts://127.0.0.1:${port}`, { ...account, rejectUnauthorized: false });
    const before = await countRows(own.db.database, 'sweep');
    await station.publishAsync(TOPIC, publish().payload, { qos: 1 });
    expect(await countRows(own.db.database, 'sweep')).toBe(before + 1);
    await station.endAsync();
  });

  it('ends a connection that speaks without a handshake, or does not speak at all', async () => {
    const port = own.broker.ports[1] as number;
    const silent = await RawClient.open(port);
    await (await RawClient.greet(port, {})).closed();
    await silent.closed(8_000);
  });
});
