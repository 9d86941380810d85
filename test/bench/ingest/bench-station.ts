import { connect, type Socket } from 'node:net';
import { generate, parser as createParser, type IPublishPacket, type Packet } from 'mqtt-packet';
import { decodeAcknowledgement } from '../../../src/monitoring/mqtt/wire/service-messages';
import type { MadeSweeps } from './made-sweeps';

const READ_BYTES = 65_536;
/** docs/interfaces.md 2, ack: at most so many unconfirmed. */
const WINDOW = 20;

export interface StationAccount {
  readonly port: number;
  readonly code: string;
  readonly secret: string;
  /** Where it hears what is stored. */
  readonly acknowledgements: string;
}

/**
 * A station on a bare socket, so that the publisher takes little of what is to be measured: MQTT 3.1.1, at most 20 sweeps that the service has not yet
 * acknowledged.
 */
export class BenchStation {
  /** Milliseconds from publishing to the service's own acknowledgement, of every sweep. */
  readonly latencies: number[] = [];
  private readonly pending = new Map<number, number>();
  private packetId = 0;
  private greedy = false;

  private constructor(
    private readonly socket: Socket,
    private readonly sweeps: MadeSweeps,
  ) {}

  static async connect({ port, code, secret, acknowledgements }: StationAccount, sweeps: MadeSweeps): Promise<BenchStation> {
    const parser = createParser();
    const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
    const callback = (count: number): true => {
      parser.parse(Buffer.from(buffer.subarray(0, count)));
      return true;
    };
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer, callback } });
    const station = new BenchStation(socket, sweeps);
    const subscribed = new Promise<void>((resolve, reject) => {
      parser.on('packet', (packet: Packet) => {
        if (packet.cmd === 'suback') resolve();
        else station.hear(packet);
      });
      socket.once('close', () => reject(new Error(`the broker has closed the connection of ${code}`)));
      socket.once('error', reject);
    });
    socket.write(
      generate({
        cmd: 'connect',
        protocolId: 'MQTT',
        protocolVersion: 4,
        clientId: code,
        username: code,
        password: Buffer.from(secret),
        clean: true,
        keepalive: 0,
      }),
    );
    const subscriptions = [{ topic: acknowledgements, qos: 1 as const }];
    socket.write(generate({ cmd: 'subscribe', messageId: 1, subscriptions }));
    await subscribed;
    return station;
  }

  get unconfirmed(): number {
    return this.pending.size;
  }

  get confirmed(): number {
    return this.latencies.length;
  }

  /** From now on as many as the window lets through. */
  sendAsFastAsItGoes(): void {
    this.greedy = true;
    this.fillWindow();
  }

  pause(): void {
    this.greedy = false;
  }

  sendOne(): void {
    this.packetId = (this.packetId % 65_535) + 1;
    const { seq, packet } = this.sweeps.take(this.packetId);
    this.pending.set(seq, performance.now());
    this.socket.write(packet);
  }

  close(): void {
    this.socket.removeAllListeners('close');
    this.socket.destroy();
  }

  private fillWindow(): void {
    this.socket.cork();
    while (this.pending.size < WINDOW) this.sendOne();
    this.socket.uncork();
  }

  private hear(packet: Packet): void {
    if (packet.cmd !== 'publish') return;
    this.socket.write(generate({ cmd: 'puback', messageId: packet.messageId as number }));
    this.confirm(packet);
    if (this.greedy) this.fillWindow();
  }

  private confirm({ payload }: IPublishPacket): void {
    const now = performance.now();
    const { ranges, rejected = [] } = decodeAcknowledgement(Buffer.from(payload as Buffer));
    if (rejected.length > 0) throw new Error(`a good sweep was rejected: ${rejected[0]?.code}`);
    for (const [from, to] of ranges) {
      for (let seq = from; seq <= to; seq++) {
        const sentAt = this.pending.get(seq);
        if (sentAt === undefined) continue;
        this.pending.delete(seq);
        this.latencies.push(now - sentAt);
      }
    }
  }
}
