import { generate, type Packet } from 'mqtt-packet';
import { Socket } from 'node:net';
import { ConnectionLimits } from '../../src/embedded/connection-limits';
import { encodeMessage } from '../../src/monitoring/mqtt/wire/encode-message';
import { RawClient } from '../support/raw-client';
import { waitFor } from '../support/wait-for';
import { BrokerFixture } from './broker-fixture';
import { aSweep, countRows } from './intake-fixture';

/** What the embedded broker makes of packets that no station sends. The rows are numbered as in the project's table of bad input. */
let own: BrokerFixture;
let seq = 0;

beforeAll(async () => {
  own = await BrokerFixture.start();
});
afterAll(() => own.stop());

const TOPIC = 'spectrum/v1/230100/H01/sweep';
const sweep = (): Buffer => encodeMessage({ kind: 'sweep', body: aSweep({ seq: seq++ }) }, 'cbor');

function publish(topic: string | Buffer, fields: object = {}): Packet {
  return { cmd: 'publish', topic: topic as string, payload: sweep(), qos: 1, messageId: 7, retain: false, dup: false, ...fields };
}

const stored = (): Promise<number> => countRows(own.db.database, 'sweep');

/** The connection is closed, nothing acknowledged and nothing stored. */
async function expectCut(client: RawClient, timeoutMs?: number): Promise<void> {
  const before = await stored();
  await client.closed(timeoutMs);
  expect(client.received.filter(({ cmd }) => cmd !== 'connack')).toEqual([]);
  expect(await stored()).toBe(before);
}

describe('before anybody has signed in', () => {
  it.each([
    ['row 1: a PUBLISH', generate(publish(TOPIC))],
    ['row 3: an HTTP request', Buffer.from('GET / HTTP/1.1\r\nHost: broker\r\n\r\n')],
    ['row 4: a TLS hello', Buffer.concat([Buffer.from('1603010200010001fc0303', 'hex'), Buffer.alloc(506, 0x5a)])],
    ['row 5: bytes without sense', Buffer.from('f7d1a9c3e05b7790f1f2f3f4', 'hex')],
    ['row 7: a length of five bytes', Buffer.from('10ffffffff7f', 'hex')],
    ['row 11: protocol level 9', generateLevel(9)],
  ])('%s ends the connection', async (_, bytes) => {
    const client = await RawClient.open(own.port);
    client.say(bytes);
    await client.closed();
    expect(client.received.filter(({ cmd }) => cmd !== 'connack')).toEqual([]);
  });

  it('row 8: a CONNECT of 256 MB is cut off at its header, and none of fifty is kept', async () => {
    const before = process.memoryUsage().rss;
    for (let round = 0; round < 5; round++) {
      const clients = await Promise.all(Array.from({ length: 10 }, () => RawClient.open(own.port)));
      for (const client of clients) client.say(Buffer.concat([Buffer.from('10ffffff7f', 'hex'), Buffer.alloc(60_000)]));
      for (const client of clients) await client.closed();
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('row 9: nothing at all ends the connection after 5 s; beyond twenty such sockets of one address none is let in', async () => {
    const silent = await Promise.all(Array.from({ length: 20 }, () => RawClient.open(own.port)));
    await (await RawClient.open(own.port)).closed();
    const waited = await silent[0]?.closed(7_000);
    expect(waited).toBeGreaterThan(3_500);
    for (const client of silent) await client.closed();
    (await own.station()).hangUp();
  });

  it.each([
    ['row 12: no client id', ''],
    ['row 13: a client id of 60,000 bytes', 'x'.repeat(60_000)],
    ['row 14: a name that every object knows', '__proto__'],
    ['row 14: another one', 'constructor'],
    ['row 15: a wildcard', 'H+1'],
    ['row 15: a wildcard for all', '#'],
    ['row 15: a level of a topic', 'H/01'],
  ])('%s is refused by CONNACK 2', async (_, clientId) => {
    const client = await RawClient.greet(own.port, { clientId, username: 'H01', password: Buffer.from(own.secrets.H01 as string) });
    expect((await client.answer('connack')).returnCode).toBe(2);
    await client.closed();
  });

  it('row 17: the right secret under another client id is refused by CONNACK 5', async () => {
    const client = await RawClient.greet(own.port, { clientId: 'H02', username: 'H01', password: Buffer.from(own.secrets.H01 as string) });
    expect((await client.answer('connack')).returnCode).toBe(5);
  });

  it('row 35: a last will on another station’s topic is refused by CONNACK 5', async () => {
    const account = { clientId: 'H01', username: 'H01', password: Buffer.from(own.secrets.H01 as string) };
    const will = { topic: 'spectrum/v1/230100/H02/status', payload: Buffer.from('{}'), qos: 1 as const, retain: true };
    const client = await RawClient.greet(own.port, { ...account, will });
    expect((await client.answer('connack')).returnCode).toBe(5);
  });

  it('row 10: MQTT 5 is spoken as well as 3.1.1', async () => {
    const client = await own.station('H01', { protocolVersion: 5 });
    client.hangUp();
  });

  it('row 36: keep-alive 0 is accepted; whoever is silent for 180 s is cut off all the same', async () => {
    (await own.station('H01', { keepalive: 0 })).hangUp();
    const socket = new Socket();
    new ConnectionLimits().admit(socket);
    expect(socket.timeout).toBe(180_000);
    socket.emit('timeout');
    expect(socket.destroyed).toBe(true);
  });
});

describe('a signed-in station', () => {
  it.each<[string, () => Packet | Buffer]>([
    ['row 2: a second CONNECT', () => generate({ cmd: 'connect', protocolId: 'MQTT', protocolVersion: 4, clean: true, clientId: 'H01' })],
    ['row 6: QoS 3', () => Object.assign(generate(publish(TOPIC)), { 0: 0x36 })],
    ['row 21: another station’s topic', () => publish('spectrum/v1/230100/H02/sweep')],
    ['row 22: a topic with +', () => rawPublish('spectrum/v1/230100/+/sweep')],
    ['row 22: a topic with #', () => rawPublish('spectrum/v1/#')],
    ['row 23: a topic with NUL', () => rawPublish('spectrum/v1/230100/H01/sweep\0')],
    ['row 24: a topic that is no UTF-8', () => rawPublish(Buffer.from([...Buffer.from(TOPIC), 0xff]))],
    ['row 25: a topic that climbs', () => rawPublish('spectrum/v1/230100/../H01/sweep')],
    ['row 26: a topic of twenty levels', () => rawPublish(`${TOPIC}${'/x'.repeat(15)}`)],
    ['row 26: a topic of 65,535 bytes', () => rawPublish('x'.repeat(65_535))],
    ['row 27: the broker’s own topics', () => rawPublish('$SYS/broker')],
    ['row 31: the packet number 0', () => rawPublish(TOPIC, 0)],
    ['row 34: a thousand filters at once', () => subscribe(...Array.from({ length: 1_000 }, (_, i) => `spectrum/v1/230100/H01/${i}`))],
    ['row 37: a packet over 1 MiB and 4 kB', () => publish(TOPIC, { payload: Buffer.alloc(1_048_576 + 4_096) })],
  ])('%s ends the connection', async (_, say) => {
    const client = await own.station();
    client.say(say());
    await expectCut(client);
  });

  it('row 21: is recorded, once a minute for each topic', async () => {
    const topic = 'spectrum/v1/230100/H02/bearing';
    for (let i = 0; i < 2; i++) {
      const client = await own.station();
      client.say(publish(topic));
      await client.closed();
    }
    const rows = await own.db.database.query('SELECT subject FROM audit_entry WHERE action = $1 AND subject = $2', [
      'broker.trespass',
      topic,
    ]);
    expect(rows).toEqual([{ subject: topic }]);
  });

  it('row 28: a retained sweep is stored like any other, and the flag counted', async () => {
    const [before, flags] = [await stored(), own.fixture.counters.counts.retained];
    const client = await own.station();
    client.say(publish(TOPIC, { retain: true }));
    await client.answer('puback');
    expect([await stored(), own.fixture.counters.counts.retained]).toEqual([before + 1, flags + 1]);
    client.hangUp();
  });

  it('row 29: a sweep with QoS 0 is stored and counted', async () => {
    const [before, counted] = [await stored(), own.fixture.counters.counts.unassured];
    const client = await own.station();
    client.say(publish(TOPIC, { qos: 0, messageId: undefined }));
    await waitFor('the sweep', async () => (await stored()) === before + 1);
    expect(own.fixture.counters.counts.unassured).toBe(counted + 1);
    client.hangUp();
  });

  it('row 30: QoS 2 is taken as QoS 1: committed before PUBREC, and known when it comes again', async () => {
    const before = await stored();
    const client = await own.station();
    const packet = publish(TOPIC, { qos: 2 });
    client.say(packet);
    await client.answer('pubrec');
    expect(await stored()).toBe(before + 1);
    client.say({ ...packet, dup: true } as Packet);
    client.say({ cmd: 'pubrel', messageId: 7 });
    await client.answer('pubcomp');
    expect(await stored()).toBe(before + 1);
    client.hangUp();
  });

  it('row 32: two messages under one packet number are both judged by their keys', async () => {
    const before = await stored();
    const client = await own.station();
    client.say(publish(TOPIC));
    client.say(publish(TOPIC));
    await waitFor('both', () => client.received.filter(({ cmd }) => cmd === 'puback').length === 2);
    expect(await stored()).toBe(before + 2);
    client.hangUp();
  });

  it.each(['#', '$SYS/#', '$share/g/spectrum/v1/230100/H01/ack', 'spectrum/v1/230100/H02/ack', 'spectrum/v1/+/H01/ack'])(
    'row 33: hears nothing by %s',
    async (filter) => {
      const client = await own.station();
      client.say(subscribe(filter, 'spectrum/v1/230100/H01/ack'));
      expect((await client.answer('suback')).granted).toEqual([128, 1]);
      await own.broker.publish({ topic: 'spectrum/v1/230100/H02/ack', payload: 'not for H01' });
      await own.broker.publish({ topic: 'spectrum/v1/230100/H01/ack', payload: 'for H01' });
      expect(String((await client.answer('publish')).payload)).toBe('for H01');
      client.hangUp();
    },
  );

  it('row 37: a message of 1 MiB is stored if it is a good one', async () => {
    const before = await stored();
    const text = encodeMessage({ kind: 'sweep', body: aSweep({ seq: seq++ }) }, 'json').toString();
    const client = await own.station();
    client.say(publish(TOPIC, { payload: Buffer.from(text.padEnd(1_048_576)) }));
    await client.answer('puback');
    expect(await stored()).toBe(before + 1);
    client.hangUp();
  });

  it('row 38: whoever sends without waiting is slowed, and nothing of it is dropped', async () => {
    const before = await stored();
    const client = await own.station();
    const count = 2_000;
    for (let i = 1; i <= count; i++) client.say(publish(TOPIC, { messageId: i }));
    await waitFor('all acknowledgements', () => client.received.filter(({ cmd }) => cmd === 'puback').length === count, {
      timeoutMs: 50_000,
    });
    expect(await stored()).toBe(before + count);
    client.hangUp();
  });
});

describe('row 16: a wrong secret', () => {
  const greet = async (username: string, password: string): Promise<{ returnCode?: number; tookMs: number }> => {
    const began = performance.now();
    const client = await RawClient.greet(own.port, { clientId: username, username, password: Buffer.from(password) });
    const { returnCode } = await client.answer('connack');
    return { returnCode, tookMs: performance.now() - began };
  };

  it('is refused like an unknown name, ever more slowly, and a right one is not kept waiting', async () => {
    const known: number[] = [];
    for (let i = 0; i < 12; i++) {
      const { returnCode, tookMs } = await greet('H01', 'wrong');
      expect(returnCode).toBe(4);
      known.push(tookMs);
    }
    expect(await greet('H99', 'wrong')).toMatchObject({ returnCode: 4 });
    expect(known.at(-1)).toBeGreaterThan(500);
    // Fewer than the sockets that one address may open before it has signed in: those are another row.
    const guessing = Promise.all(Array.from({ length: 10 }, () => greet('H01', 'wrong').catch(() => null)));
    const right = await greet('H01', own.secrets.H01 as string);
    expect(right.returnCode).toBe(0);
    expect(right.tookMs).toBeLessThan(500);
    await guessing;
  });
});

function subscribe(...filters: string[]): Packet {
  return { cmd: 'subscribe', messageId: 3, subscriptions: filters.map((topic) => ({ topic, qos: 1 as const })) };
}

/** A PUBLISH that no library would make. */
function rawPublish(topic: string | Buffer, messageId = 7): Buffer {
  const name = Buffer.from(topic);
  const body = Buffer.concat([uint16(name.length), name, uint16(messageId), sweep()]);
  return Buffer.concat([Buffer.from([0x32]), lengthOf(body), body]);
}

function generateLevel(level: number): Buffer {
  return Buffer.concat([Buffer.from('100f00044d515454', 'hex'), Buffer.from([level, 2, 0, 60]), uint16(3), Buffer.from('H01')]);
}

function uint16(value: number): Buffer {
  return Buffer.from([value >> 8, value & 0xff]);
}

/** MQTT's variable byte integer. */
function lengthOf({ length }: Buffer): Buffer {
  const bytes: number[] = [];
  for (let left = length; bytes.length === 0 || left > 0; left >>= 7) bytes.push((left & 0x7f) | (left > 0x7f ? 0x80 : 0));
  return Buffer.from(bytes);
}
