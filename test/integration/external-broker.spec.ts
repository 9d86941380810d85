import * as mqtt from 'mqtt';
import { generate, parser as createParser } from 'mqtt-packet';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { WallClock } from '../../src/config/clock.service';
import { StartupError, type ProcessRole } from '../../src/config/environment';
import { ExternalBroker } from '../../src/monitoring/mqtt/external-broker.client';
import { IngestLease } from '../../src/monitoring/mqtt/ingest-lease.client';
import { MessageBus } from '../../src/monitoring/mqtt/message-bus.service';
import { decodeAcknowledgement } from '../../src/monitoring/mqtt/wire/service-messages';
import type { RawMessage } from '../../src/monitoring/readings/raw-message';
import { selfSigned } from '../support/certificate';
import { createTestDatabase } from '../support/database';
import { waitFor } from '../support/wait-for';
import { aSweep, countRows, createIntake, PREFECTURE, registerStations, sweepMessage } from './intake-fixture';
import { freePort, TestMosquitto } from './mosquitto';

const TOPIC = `spectrum/v1/${PREFECTURE}/H01/sweep`;
const allRoles: ReadonlySet<ProcessRole> = new Set(['api', 'ingest', 'jobs']);

/** So much the service asks the broker to send before it acknowledges; so much it takes, as Mosquitto 2.0.11 sends more once something was acknowledged. */
const IN_HAND = 400;
const MOST_IN_HAND = 512;

/** Nobody else reads, unless a test says so. */
const alone = { take: () => Promise.resolve(true), release: () => Promise.resolve() } as unknown as IngestLease;

function brokerClient(url: string, password = 'right', lease = alone): ExternalBroker {
  const environment = { mqttUrl: url, mqttUsername: 'service', mqttPassword: password, roles: allRoles };
  return new ExternalBroker(environment, new WallClock(), new MessageBus(), lease);
}

describe('a broker that cannot be used', () => {
  it('is named in one line when nobody listens there', async () => {
    const port = await freePort();
    await expect(brokerClient(`mqtt://who:secret@127.0.0.1:${port}`).start()).rejects.toThrow(
      new StartupError(`MQTT_URL: cannot use the broker at mqtt://127.0.0.1:${port}: ECONNREFUSED`),
    );
  });

  it('is named in one line when nobody vouches for its certificate', async () => {
    const { certFile, keyFile } = selfSigned();
    const server = createTlsServer({ cert: readFileSync(certFile), key: readFileSync(keyFile) }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `mqtts://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await expect(brokerClient(address).start()).rejects.toThrow(
      new StartupError(`MQTT_URL: cannot use the broker at ${address}: DEPTH_ZERO_SELF_SIGNED_CERT`),
    );
    server.close();
  });

  it.each(['refuse', 'hang up'] as const)(
    'is asked again with MQTT 3.1.1 if it does not speak MQTT 5 (such brokers %s)',
    async (manner) => {
      const versions: number[] = [];
      const server = await oldBroker(versions, manner);
      const client = brokerClient(`mqtt://127.0.0.1:${(server.address() as AddressInfo).port}`);
      client.deliverTo(() => Promise.resolve());
      await client.start();
      expect(versions).toEqual([5, 4, 4]);
      await client.stop();
      server.close();
    },
  );
});

if (!TestMosquitto.isInstalled()) {
  it.skip('Mosquitto is not installed here (Debian: mosquitto, mosquitto-clients): its tests are skipped', () => undefined);
} else {
  describe('Mosquitto', () => {
    let mosquitto: TestMosquitto;
    let station: mqtt.MqttClient;
    let started: ExternalBroker[];

    /** Ends after the test, also after one that failed: who goes on asking a broker that is gone fells the tests that follow. */
    const connect = async (receive: (message: RawMessage) => Promise<void>, lease?: IngestLease): Promise<ExternalBroker> => {
      const client = brokerClient(mosquitto.url, 'right', lease);
      started.push(client);
      client.deliverTo(receive);
      await client.start();
      return client;
    };

    beforeEach(async () => {
      mosquitto = await TestMosquitto.start();
      station = await mqtt.connectAsync(mosquitto.url, { clientId: 'H01', reconnectPeriod: 200, clean: true });
      station.on('error', () => undefined);
      started = [];
    });

    afterEach(async () => {
      await Promise.all(started.map((client) => client.stop()));
      await station.endAsync(true);
      await mosquitto.stop();
    });

    const publish = (...texts: string[]): Promise<unknown> =>
      Promise.all(texts.map((text) => station.publishAsync(TOPIC, text, { qos: 1 })));
    const textOf = ({ payload }: RawMessage): string => payload.toString();

    it('refuses a wrong password, which is said in one line', async () => {
      await expect(brokerClient(mosquitto.url, 'wrong').start()).rejects.toThrow(/^MQTT_URL: .*refuses the user name or the password/);
    });

    it('delivers again, to the next process, what was not acknowledged, and nothing else', async () => {
      const seen: string[] = [];
      const first = await connect((message) => {
        seen.push(textOf(message));
        return textOf(message) === 'held' ? new Promise(() => undefined) : Promise.resolve();
      });
      await publish('one', 'held', 'two');
      await waitFor('all three are delivered', () => seen.length === 3);
      await first.stop();
      await publish('while away');

      const again: string[] = [];
      await connect((message) => {
        again.push(textOf(message));
        return Promise.resolve();
      });
      await waitFor('the rest is delivered', () => again.length === 2);
      expect(again.sort()).toEqual(['held', 'while away']);
    });

    it('delivers again what was handed back', async () => {
      const seen: string[] = [];
      await connect((message) => {
        seen.push(textOf(message));
        return seen.length <= 2 ? Promise.reject(new Error('the database is away')) : Promise.resolve();
      });
      await publish('a');
      await waitFor('it is delivered a third time', () => seen.length >= 3);
      expect(new Set(seen)).toEqual(new Set(['a']));
    });

    it('is not read from while too much is in hand', async () => {
      const waiting: (() => void)[] = [];
      let mostInHand = 0;
      let delivered = 0;
      await connect(() => {
        delivered++;
        return new Promise((resolve) => {
          waiting.push(resolve);
          mostInHand = Math.max(mostInHand, waiting.length);
        });
      });
      await publish(...Array.from({ length: 1_000 }, (_, i) => String(i)));
      await waitFor('all are delivered in the end', () => {
        if (waiting.length >= IN_HAND || delivered > 2 * IN_HAND) for (const resolve of waiting.splice(0)) resolve();
        return delivered === 1_000;
      });
      expect(mostInHand).toBeGreaterThanOrEqual(IN_HAND);
      expect(mostInHand).toBeLessThanOrEqual(MOST_IN_HAND);
    });

    it('takes nothing more after a pause, on a new connection either', async () => {
      const seen: string[] = [];
      const take = (message: RawMessage): Promise<void> => Promise.resolve(void seen.push(textOf(message)));
      const leaving = await connect(take);
      leaving.pause();
      await publish('a');
      await mosquitto.kill('SIGTERM');
      await mosquitto.run();
      await waitFor('it is connected again', () => leaving.connected && station.connected);
      await publish('b');
      await leaving.stop();
      expect(seen).toEqual([]);
      await connect(take);
      await waitFor('who comes next is given both', () => seen.length === 2);
    });

    it('is read by one process at a time; another takes its place when it ends or loses its database', async () => {
      const db = await createTestDatabase();
      const read: string[] = [];
      const reader = (name: string): Promise<ExternalBroker> =>
        connect(
          (message) => {
            read.push(`${name} ${textOf(message)}`);
            return Promise.resolve();
          },
          new IngestLease({ databaseUrl: db.url }),
        );
      const readerOf = (text: string): string | undefined => read.find((line) => line.endsWith(` ${text}`))?.split(' ')[0];
      const [first, second] = [await reader('first'), await reader('second')];
      await publish('a');
      await waitFor('the first to read', () => readerOf('a') === 'first');
      await db.database.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'spectrum-watch ingest lease' AND datname = current_database()",
      );
      await publish('b');
      await waitFor('one of them to read', () => readerOf('b') !== undefined);
      const [active, waiting] = readerOf('b') === 'first' ? [first, second] : [second, first];
      await active.stop();
      await publish('c');
      await waitFor('one of them to read', () => readerOf('c') !== undefined);
      expect(readerOf('c')).toBe(waiting === first ? 'first' : 'second');
      expect(read.filter((line) => line.endsWith(' c'))).toHaveLength(1);
      await waiting.stop();
      await db.drop();
    });

    it('carries sweeps into the table and acknowledgements back, also after it was killed', async () => {
      const db = await createTestDatabase();
      await registerStations(db.database, 'H01');
      const fixture = createIntake(db);
      const client = await connect((message) => fixture.intake.accept(message));
      const acknowledged = new Set<number>();
      await station.subscribeAsync(`spectrum/v1/${PREFECTURE}/H01/ack`, { qos: 1 });
      station.on('message', (_, payload) => {
        for (const [from, to] of decodeAcknowledgement(payload).ranges) for (let seq = from; seq <= to; seq++) acknowledged.add(seq);
      });
      // The fixture keeps what the intake publishes; here it goes out to the station.
      const forward = setInterval(() => {
        for (const message of fixture.published.splice(0)) void client.publish(message).catch(() => fixture.published.push(message));
      }, 10);

      const send = (seq: number): void => void station.publish(TOPIC, sweepMessage('H01', aSweep({ seq })).payload, { qos: 1 });
      for (let seq = 0; seq < 300; seq++) send(seq);
      await waitFor('the first sweeps are acknowledged', () => acknowledged.size === 300);
      await mosquitto.kill('SIGKILL');
      await mosquitto.run();
      await waitFor('both are connected again', () => client.connected && station.connected);
      await station.subscribeAsync(`spectrum/v1/${PREFECTURE}/H01/ack`, { qos: 1 });
      await waitFor(
        'the others are acknowledged, sent again like a station does',
        () => {
          for (let seq = 300; seq < 400; seq++) if (!acknowledged.has(seq)) send(seq);
          return acknowledged.size === 400;
        },
        { everyMs: 500 },
      );
      expect(await countRows(db.database, 'sweep')).toBe(400);

      clearInterval(forward);
      await client.stop();
      await fixture.intake.stop();
      await fixture.close();
      await db.drop();
    });
  });
}

/** Speaks MQTT 3.1.1 only, and nothing but the handshake. */
async function oldBroker(versions: number[], manner: 'refuse' | 'hang up'): Promise<Server> {
  const server = createServer((socket) => {
    const parser = createParser();
    parser.on('packet', (packet) => {
      if (packet.cmd === 'connect') {
        versions.push(packet.protocolVersion as number);
        if (packet.protocolVersion === 5 && manner === 'hang up') return void socket.end();
        socket.write(generate({ cmd: 'connack', returnCode: packet.protocolVersion === 5 ? 1 : 0, sessionPresent: false } as never));
      }
      if (packet.cmd === 'subscribe') {
        socket.write(generate({ cmd: 'suback', messageId: packet.messageId as number, granted: packet.subscriptions.map(() => 1) }));
      }
    });
    socket.on('data', (data) => parser.parse(data)).on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
