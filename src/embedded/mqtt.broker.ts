import { Injectable, Logger } from '@nestjs/common';
import type { Aedes, AedesOptions, AuthenticateError, Client, ConnectPacket } from 'aedes';
import type { AddressInfo, Server, Socket } from 'node:net';
import { MessageBus, type MessageTransport, type Publication } from '../monitoring/mqtt/message-bus.service';
import { StationCredentials } from '../stations/credentials/station-credentials.service';
import { openListeners, type ListenerSettings } from './broker-listeners';
import { BrokerSignIn, REFUSED, type Refusal } from './broker-sign-in.service';
import { ConnectedPeople } from './connected-people.service';
import { ConnectionLimits } from './connection-limits';
import { guardFrames } from './frame-guard';
import { StationMessages } from './station-messages.service';
import { isStatusTopic, mayPublish, mayReceive, maySubscribe, type BrokerIdentity } from './topic-rights';

/** Payloads of 1 MiB fit, with 4 kB for the rest of the packet. @see docs/interfaces.md 2 */
const LARGEST_PACKET = 1_048_576 + 4_096;

type Authenticate = NonNullable<AedesOptions['authenticate']>;
type AuthorizePublish = NonNullable<AedesOptions['authorizePublish']>;
type PublishedPacket = Parameters<AuthorizePublish>[1];

/** The broker of one machine: stations and people connect to it, and what stations send goes straight into the intake. */
@Injectable()
export class EmbeddedBroker implements MessageTransport {
  private readonly logger = new Logger('EmbeddedBroker');
  private readonly limits = new ConnectionLimits();
  private readonly identities = new WeakMap<Client, BrokerIdentity>();
  private readonly connects = new WeakMap<Client, ConnectPacket>();
  private readonly stationClients = new Map<string, Client>();
  private readonly servers: Server[] = [];
  private broker: Aedes | null = null;

  constructor(
    private readonly bus: MessageBus,
    private readonly signIns: BrokerSignIn,
    private readonly messages: StationMessages,
    private readonly credentials: StationCredentials,
    private readonly people: ConnectedPeople,
  ) {}

  get connected(): boolean {
    return this.broker !== null && !this.broker.closed && this.servers.every((server) => server.listening);
  }

  /** Ports on which stations are heard, the plain one first; chosen by the system where 0 was asked for. */
  get ports(): number[] {
    return this.servers.map((server) => (server.address() as AddressInfo).port);
  }

  /** @throws StartupError  if it cannot listen as it is told to */
  async start(settings: ListenerSettings): Promise<void> {
    this.broker = await this.createBroker();
    this.credentials.ended$.subscribe((code) => this.stationClients.get(code)?.close());
    await openListeners(settings, this.servers, (socket) => this.welcome(socket));
    this.bus.attach(this);
  }

  /** Nobody new is let in; those connected may finish what they have sent. */
  stopListening(): void {
    for (const server of this.servers) server.close();
  }

  async stop(): Promise<void> {
    this.stopListening();
    const broker = this.broker;
    if (broker) await new Promise<void>((resolve) => broker.close(() => resolve()));
  }

  publish({ topic, payload, retain = false }: Publication): Promise<void> {
    const broker = this.broker;
    if (!broker || broker.closed) return Promise.reject(new Error('the embedded broker is closed'));
    return new Promise((resolve, reject) => {
      broker.publish({ cmd: 'publish', topic, payload, qos: 1, retain, dup: false }, (error) => (error ? reject(error) : resolve()));
    });
  }

  private async createBroker(): Promise<Aedes> {
    const { Aedes } = await import('aedes');
    const broker = await Aedes.createBroker({
      concurrency: 1_000,
      queueLimit: 1_000,
      drainTimeout: 10_000,
      connectTimeout: 5_000,
      maxClientsIdLength: 64,
      maxTopicLevels: 8,
      maximumPacketSize: LARGEST_PACKET,
      receiveMaximum: 100,
      preConnect: (client, packet, done) => {
        this.connects.set(client, withoutSession(packet));
        done(null, true);
      },
      authenticate: (client, username, password, done) => void this.authenticate(client, username, password, done),
      authorizePublish: (client, packet, done) => void this.takeIn(client, packet, done),
      authorizeSubscribe: (client, subscription, done) => done(null, this.grants(client, subscription.topic) ? subscription : null),
      authorizeForward: (client, packet) => {
        const identity = this.identities.get(client);
        return identity && mayReceive(identity, packet.topic) ? packet : null;
      },
    });
    broker.on('clientDisconnect', (client) => {
      if (this.stationClients.get(client.id) === client) this.stationClients.delete(client.id);
      this.people.left(client);
    });
    for (const event of ['clientError', 'connectionError'] as const) {
      broker.on(event, (client, error) =>
        this.logger.debug({ msg: 'Connection ended with an error', client: client.id, reason: error.message }),
      );
    }
    return broker;
  }

  private welcome(socket: Socket): void {
    socket.on('error', () => socket.destroy());
    const broker = this.broker;
    if (!broker || broker.closed || !this.limits.admit(socket)) {
      socket.destroy();
      return;
    }
    guardFrames(broker.handle(socket), socket);
  }

  private async authenticate(
    client: Client,
    username: string | undefined,
    password: Buffer | undefined,
    done: Parameters<Authenticate>[3],
  ): Promise<void> {
    const socket = client.conn as Socket;
    const refuse = (returnCode: Refusal): void =>
      done(Object.assign<Error, Pick<AuthenticateError, 'returnCode'>>(new Error('sign-in refused'), { returnCode }), null);
    try {
      const { clientId = '', will } = this.connects.get(client) ?? {};
      const result = await this.signIns.signIn(clientId, username ?? '', password?.toString() ?? '', socket.remoteAddress ?? '');
      if ('returnCode' in result) {
        this.logger.warn({ msg: 'Sign-in to the broker refused', client: clientId.slice(0, 64), address: socket.remoteAddress });
        this.limits.refused(socket);
        setTimeout(() => refuse(result.returnCode), result.delayMs);
        return;
      }
      if (will && !(mayPublish(result.identity, will.topic) && isStatusTopic(will.topic))) {
        await this.messages.recordTrespass(clientId, will.topic);
        refuse(REFUSED.notAuthorized);
        return;
      }
      this.letIn(client, socket, result.identity);
      done(null, true);
    } catch (error) {
      this.logger.warn({ msg: 'Sign-in to the broker could not be checked', reason: (error as Error).message });
      refuse(REFUSED.serverUnavailable);
    }
  }

  private letIn(client: Client, socket: Socket, identity: BrokerIdentity): void {
    this.limits.signedIn(socket);
    this.identities.set(client, identity);
    if (identity.kind === 'station') this.stationClients.set(identity.code, client);
    else this.people.joined(client, identity);
  }

  private grants(client: Client, filter: string): boolean {
    const identity = this.identities.get(client);
    return identity !== undefined && maySubscribe(identity, filter);
  }

  /** Called before the broker acknowledges: only what is committed is let on, and is acknowledged thereby. */
  private async takeIn(client: Client | null, packet: PublishedPacket, done: Parameters<AuthorizePublish>[2]): Promise<void> {
    const identity = client ? this.identities.get(client) : undefined;
    if (!client || identity?.kind !== 'station' || !mayPublish(identity, packet.topic) || hasNoNumber(packet)) {
      client?.conn.destroy();
      if (client) await this.messages.recordTrespass(client.id, packet.topic);
      done(new Error('not your topic'));
      return;
    }
    const stored = await this.messages.take(identity.code, packet);
    if (!isStatusTopic(packet.topic)) packet.retain = false;
    if (stored) done(null);
    else client.conn.destroy();
  }
}

/** No station needs one: what it has not been acknowledged it sends again, and a queue for who is away has no limit here. */
function withoutSession(packet: ConnectPacket): ConnectPacket {
  packet.clean = true;
  if (packet.properties) packet.properties.sessionExpiryInterval = 0;
  return packet;
}

/** The number 0 is none, and an acknowledgement of it says nothing. */
function hasNoNumber(packet: PublishedPacket): boolean {
  return packet.qos > 0 && packet.messageId === 0;
}
