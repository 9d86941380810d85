import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { generate, parser as createParser, type IConnectPacket, type Packet } from 'mqtt-packet';
import { waitFor } from './wait-for';

type Connect = Partial<Omit<IConnectPacket, 'cmd'>>;

/** A client that says whatever bytes it likes, and notes what comes back. */
export class RawClient {
  readonly received: Packet[] = [];
  private closedAt: number | null = null;

  private constructor(
    private readonly socket: Socket,
    private readonly protocolVersion: 3 | 4 | 5,
  ) {
    const parser = createParser({ protocolVersion });
    parser.on('packet', (packet) => this.received.push(packet));
    parser.on('error', () => undefined);
    socket.on('data', (data) => parser.parse(data));
    socket.on('error', () => undefined);
    socket.once('close', () => (this.closedAt = performance.now()));
  }

  static async open(port: number, protocolVersion: 3 | 4 | 5 = 4): Promise<RawClient> {
    const socket = connect(port, '127.0.0.1');
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return new RawClient(socket, protocolVersion);
  }

  /** Opened, and greeted with a CONNECT of these fields. */
  static async greet(port: number, fields: Connect): Promise<RawClient> {
    const client = await RawClient.open(port, fields.protocolVersion);
    client.say(connectPacket(fields));
    return client;
  }

  get isClosed(): boolean {
    return this.closedAt !== null;
  }

  say(packet: Packet | Buffer): void {
    this.socket.write(Buffer.isBuffer(packet) ? packet : generate(packet, { protocolVersion: this.protocolVersion }));
  }

  async answer<Kind extends Packet['cmd']>(cmd: Kind, timeoutMs = 10_000): Promise<Extract<Packet, { cmd: Kind }>> {
    const found = await waitFor(`a ${cmd}`, () => this.received.find((packet) => packet.cmd === cmd) ?? (this.isClosed ? 'closed' : null), {
      timeoutMs,
      everyMs: 5,
    });
    if (found === 'closed') throw new Error(`the connection was closed without a ${cmd}`);
    return found as Extract<Packet, { cmd: Kind }>;
  }

  /** Milliseconds until the broker has closed the connection. */
  async closed(timeoutMs = 2_000): Promise<number> {
    const began = performance.now();
    await waitFor('the broker to close the connection', () => this.isClosed, { timeoutMs, everyMs: 5 });
    return (this.closedAt as number) - began;
  }

  /** Hangs up without a word. */
  hangUp(): void {
    this.socket.destroy();
  }
}

export function connectPacket(fields: Connect): Packet {
  const unnamed = randomBytes(6).toString('hex');
  return { cmd: 'connect', protocolId: 'MQTT', protocolVersion: 4, clean: true, keepalive: 60, clientId: unnamed, ...fields };
}
