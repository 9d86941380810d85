import * as mqtt from 'mqtt';
import { generate, parser as createParser, type Packet } from 'mqtt-packet';
import { once } from 'node:events';
import { connect as openSocket, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { waitFor } from '../../../test/support/wait-for';
import { IntakeStream } from './intake-stream.client';

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

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  deliver(messageId: number, payload: string): void {
    this.send(message(messageId, payload));
  }

  send(bytes: Buffer): void {
    this.socket?.write(bytes);
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
    if (packet.cmd === 'pingreq') socket.write(generate({ cmd: 'pingresp' }));
    if (packet.cmd === 'puback') this.acknowledged.push(packet.messageId as number);
  }
}

function message(messageId: number, payload: string): Buffer {
  return generate({ cmd: 'publish', topic: 't', payload, qos: 1, messageId, dup: false, retain: false });
}

let broker: ScriptedBroker;
let client: mqtt.MqttClient;
let stream: IntakeStream;
const taken = new Map<string, { resolve(): void; reject(error: Error): void }>();

beforeEach(async () => {
  taken.clear();
  broker = await ScriptedBroker.start();
});

afterEach(async () => {
  client.options.reconnectPeriod = 0;
  client.end(true);
  client.stream.destroy();
  await broker.stop();
});

async function connect(window: number, keepalive = 60): Promise<void> {
  const take = ({ payload }: { payload: Buffer }): Promise<void> => {
    const text = payload.toString();
    return new Promise((resolve, reject) => taken.set(text, { resolve, reject }));
  };
  const open = (): IntakeStream =>
    (stream = new IntakeStream((onread) => openSocket({ port: broker.port, host: '127.0.0.1', onread }), { version: 4, window, take }));
  client = new mqtt.MqttClient(open, {
    manualConnect: true,
    clean: false,
    clientId: 'c',
    protocolVersion: 4,
    reconnectPeriod: 10,
    keepalive,
  });
  client.on('error', () => undefined);
  client.connect();
  await waitFor('the client is greeted', () => broker.connections === 1 && client.connected);
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
  await connect(2);
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
  stream.takeNoMore();
  taken.get('b')?.resolve();
  taken.get('c')?.resolve();
  await waitFor('three are acknowledged', () => broker.acknowledged.length === 3);
  expect([...taken.keys()]).toEqual(['a', 'b', 'c']);
});

it('takes nothing that arrives after the pause: its acknowledgement would follow the goodbye, and it would be read twice', async () => {
  await connect(10);
  stream.takeNoMore();
  const arrived = jest.spyOn(stream as unknown as { arrived(count: number): boolean }, 'arrived');
  broker.deliver(1, 'late');
  await waitFor('it has arrived', () => arrived.mock.calls.length > 0);
  await new Promise(setImmediate);
  expect([...taken.keys()]).toEqual([]);
  expect(broker.acknowledged).toEqual([]);
});

it('puts a message together from whatever pieces it comes in', async () => {
  await connect(100);
  const texts = ['', 'a', 'b'.repeat(200), 'c'.repeat(20_000)];
  const bytes = Buffer.concat(texts.map((text, i) => message(i + 1, text)));
  for (let at = 0, size = 1; at < bytes.length; at += size, size = (size * 3) % 4_099) {
    broker.send(bytes.subarray(at, at + size));
    await new Promise(setImmediate);
  }
  await waitFor('all are delivered', () => taken.size === texts.length);
  expect([...taken.keys()]).toEqual(texts);
});

it('reads messages longer than its memory, and others behind them', async () => {
  await connect(1_000);
  const texts = Array.from({ length: 60 }, (_, i) => String.fromCharCode(97 + (i % 26)).repeat(i % 20 === 7 ? 1_000_000 : 9_000 + i));
  broker.send(Buffer.concat(texts.map((text, i) => message(i + 1, text))));
  await waitFor('all are delivered', () => taken.size === texts.length);
  expect([...taken.keys()]).toEqual(texts);
});

it('hangs up on what is no MQTT', async () => {
  await connect(10);
  broker.send(Buffer.from([0x30, 0xff, 0xff, 0xff, 0xff, 0xff]));
  await waitFor('the client has connected again', () => broker.connections === 2);
});

it('leaves the rest to the client: a connection without messages lives on by its own signs of life', async () => {
  await connect(10, 1);
  let answers = 0;
  client.on('packetreceive', ({ cmd }) => (answers += cmd === 'pingresp' ? 1 : 0));
  await waitFor('two signs of life', () => answers === 2, { timeoutMs: 10_000 });
  expect(broker.connections).toBe(1);
});
