import type { Aedes, Client } from 'aedes';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { decodeMessage, type Decoded } from '../../src/monitoring/mqtt/wire/decode-message';
import { encodeAcknowledgement } from '../../src/monitoring/mqtt/wire/service-messages';
import { parseStationTopic, stationTopic } from '../../src/monitoring/mqtt/wire/topics';

export interface Received {
  readonly topic: string;
  readonly payload: Buffer;
  readonly retain: boolean;
  readonly message: Decoded;
}

/** A real broker that stands for the service: it keeps what stations send, and acknowledges when told to. */
export class StationBroker {
  readonly received: Received[] = [];
  /** Acknowledge every reading as soon as it is there. */
  acknowledging = true;
  /** Secrets that are let in; null: all. */
  secrets: Readonly<Record<string, string>> | null = null;
  connections = 0;

  private constructor(
    private readonly broker: Aedes,
    private readonly server: Server,
  ) {}

  static async start(): Promise<StationBroker> {
    const { Aedes } = await import('aedes');
    const broker = await Aedes.createBroker();
    const server = createServer((socket) => void broker.handle(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const stations = new StationBroker(broker, server);
    broker.authenticate = (client, username, password, done) => {
      const isKnown = !stations.secrets || stations.secrets[username ?? ''] === password?.toString();
      stations.connections += 1;
      done(isKnown && username === client.id ? null : Object.assign(new Error('refused'), { returnCode: 4 as const }), isKnown);
    };
    broker.on('publish', (packet, client) => {
      if (client) stations.keep(packet.topic, Buffer.from(packet.payload), packet.retain);
    });
    return stations;
  }

  get url(): string {
    return `mqtt://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Numbers of the readings that came, in order, repeats included. */
  get sequence(): number[] {
    return this.received.flatMap(({ message }) => (message.kind === 'sweep' ? [message.body.seq] : []));
  }

  of(kind: string): Received[] {
    return this.received.filter(({ topic }) => topic.endsWith(`/${kind}`));
  }

  acknowledge(prefecture: string, station: string, ack: Parameters<typeof encodeAcknowledgement>[0]): void {
    const packet = { cmd: 'publish', topic: stationTopic(prefecture, station, 'ack'), payload: encodeAcknowledgement(ack) } as const;
    this.broker.publish({ ...packet, qos: 1, retain: false, dup: false }, () => undefined);
  }

  /** All lines fail at once. */
  cut(): void {
    const clients = Object.values((this.broker as unknown as { clients: Record<string, Client> }).clients);
    for (const client of clients) client.conn.destroy();
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.broker.close(() => resolve()));
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private keep(topic: string, payload: Buffer, retain: boolean): void {
    const parsed = parseStationTopic(topic);
    if (!parsed) return;
    const message = decodeMessage(parsed.kind, payload);
    this.received.push({ topic, payload, retain, message });
    if (!this.acknowledging || message.kind !== 'sweep') return;
    const { boot, seq } = message.body;
    this.acknowledge(parsed.prefecture, parsed.station, { boot, ranges: [[seq, seq]] });
  }
}
