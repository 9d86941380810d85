import * as mqtt from 'mqtt';
import { generate, parser as createParser, type Packet } from 'mqtt-packet';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { waitFor } from '../../../test/support/wait-for';
import { deferAcknowledgements } from './deferred-ack.client';

/** A broker in a test's hand: it greets, and otherwise does what it is told. */
class ScriptedBroker {
  readonly acknowledged: number[] = [];
  connections = 0;
  private socket: Socket | null = null;

  private constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      const parser = createParser();
      parser.on('packet', (packet) => this.answer(socket, packet));
      socket.on('data', (data) => parser.parse(data)).on('error', () => socket.destroy());
    });
  }

  static async start(): Promise<ScriptedBroker> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new ScriptedBroker(server);
  }

  get url(): string {
    return `mqtt://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  deliver(messageId: number, payload: string): void {
    this.socket?.write(generate({ cmd: 'publish', topic: 't', payload, qos: 1, messageId, dup: false, retain: false }));
  }

  hangUp(): void {
    this.socket?.destroy();
  }

  async stop(): Promise<void> {
    this.hangUp();
    this.server.close();
    await once(this.server, 'close');
  }

  private answer(socket: Socket, packet: Packet): void {
    if (packet.cmd === 'connect') {
      this.socket = socket;
      socket.write(generate({ cmd: 'connack', returnCode: 0, sessionPresent: true }));
      this.connections++;
    }
    if (packet.cmd === 'puback') this.acknowledged.push(packet.messageId as number);
  }
}

let broker: ScriptedBroker;
let client: mqtt.MqttClient;
const taken = new Map<string, { resolve(): void; reject(error: Error): void }>();

beforeEach(async () => {
  taken.clear();
  broker = await ScriptedBroker.start();
  client = mqtt.connect(broker.url, { manualConnect: true, clean: false, clientId: 'c', protocolVersion: 4, reconnectPeriod: 10 });
  client.on('error', () => undefined);
});

afterEach(async () => {
  client.options.reconnectPeriod = 0;
  client.end(true);
  client.stream.destroy();
  await broker.stop();
});

async function connect(window: number): Promise<{ pause(): void }> {
  const take = ({ payload }: { payload: Buffer }): Promise<void> =>
    new Promise((resolve, reject) => taken.set(payload.toString(), { resolve, reject }));
  const handle = deferAcknowledgements(client, { window, take });
  client.connect();
  await waitFor('the client is greeted', () => broker.connections === 1 && client.connected);
  return handle;
}

it('acknowledges a message when it is taken, and not before; others need not wait for it', async () => {
  await connect(10);
  broker.deliver(1, 'a');
  broker.deliver(2, 'b');
  await waitFor('both are delivered', () => taken.size === 2);
  expect(broker.acknowledged).toEqual([]);
  taken.get('b')?.resolve();
  await waitFor('b is acknowledged', () => broker.acknowledged.length > 0);
  expect(broker.acknowledged).toEqual([2]);
});

it('does not acknowledge on a new connection what an old one had delivered: the number means another message now', async () => {
  await connect(10);
  broker.deliver(1, 'old');
  await waitFor('the first is delivered', () => taken.has('old'));
  broker.hangUp();
  await waitFor('the client is back', () => broker.connections === 2 && client.connected);
  broker.deliver(1, 'new');
  broker.deliver(2, 'other');
  await waitFor('the others are delivered', () => taken.has('new') && taken.has('other'));
  taken.get('old')?.resolve();
  taken.get('other')?.resolve();
  await waitFor('the other is acknowledged', () => broker.acknowledged.length > 0);
  expect(broker.acknowledged).toEqual([2]);
  taken.get('new')?.resolve();
  await waitFor('the new one is acknowledged', () => broker.acknowledged.length === 2);
});

it('hangs up when a message cannot be taken, so that it is delivered again', async () => {
  await connect(10);
  broker.deliver(1, 'a');
  await waitFor('it is delivered', () => taken.has('a'));
  taken.get('a')?.reject(new Error('the database is away'));
  await waitFor('the client has connected again', () => broker.connections === 2);
  expect(broker.acknowledged).toEqual([]);
});

it('reads no more than its window, and nothing when it is paused', async () => {
  const { pause } = await connect(2);
  for (const [messageId, payload] of [
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
    [4, 'd'],
  ] as const)
    broker.deliver(messageId, payload);
  await waitFor('the window is full', () => taken.size === 2);
  taken.get('a')?.resolve();
  await waitFor('one more is read', () => taken.size === 3);
  pause();
  taken.get('b')?.resolve();
  taken.get('c')?.resolve();
  await waitFor('three are acknowledged', () => broker.acknowledged.length === 3);
  expect([...taken.keys()]).toEqual(['a', 'b', 'c']);
});

it('takes nothing that arrives after the pause: its acknowledgement would follow the goodbye, and it would be read twice', async () => {
  const { pause } = await connect(10);
  let arrived = false;
  client.on('packetreceive', ({ cmd }) => (arrived ||= cmd === 'publish'));
  pause();
  broker.deliver(1, 'late');
  await waitFor('it has arrived', () => arrived);
  await new Promise(setImmediate);
  expect([...taken.keys()]).toEqual([]);
  expect(broker.acknowledged).toEqual([]);
});
