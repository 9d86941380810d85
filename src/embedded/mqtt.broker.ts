import { Injectable, Logger } from '@nestjs/common';
import type { Aedes, AuthenticateError, Client } from 'aedes';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { ConnectPacket } from 'aedes';
import { StartupError, type ServiceEnvironment } from '../config/environment';
import { MessageBus, type MessageTransport, type Publication } from '../monitoring/mqtt/message-bus.service';
import { StationCredentials } from '../stations/credentials/station-credentials.service';
import { BrokerSignIn, REFUSED } from './broker-sign-in.service';
import { ConnectionLimits } from './connection-limits';
import { guardFrames, type GuardedClient } from './frame-guard';
import { StationMessages } from './station-messages.service';
import { isStatusTopic, mayPublish, mayReceive, maySubscribe, type BrokerIdentity } from './topic-rights';

/** Payloads of 1 MiB fit, with 4 kB for the rest of the packet. @see contracts.md 2 */
const LARGEST_PACKET = 1_048_576 + 4_096;

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
  private closing = false;

  constructor(
    private readonly bus: MessageBus,
    private readonly signIns: BrokerSignIn,
    private readonly messages: StationMessages,
    private readonly credentials: StationCredentials,
  ) {}

  get connected(): boolean {
    return this.broker !== null && !this.broker.closed && this.servers.every((server) => server.listening);
  }

  /** Port on which stations are heard; chosen by the system if 0 was asked for. */
  get port(): number {
    return (this.servers[0]?.address() as AddressInfo).port;
  }

  async start(environment: Pick<ServiceEnvironment, 'mqttHost' | 'mqttPort' | 'mqttTls'>): Promise<void> {
    this.broker = await this.createBroker();
    this.credentials.ended$.subscribe((code) => this.stationClients.get(code)?.close());
    const listener = (socket: Socket): void => this.welcome(socket);
    const plain = createServer({ noDelay: true }, listener);
    this.servers.push(plain);
    await listen(plain, environment.mqttPort, environment.mqttHost, 'MQTT_PORT');
    if (environment.mqttTls) {
      const { port, certFile, keyFile } = environment.mqttTls;
      const options = { cert: readPem(certFile, 'MQTT_TLS_CERT'), key: readPem(keyFile, 'MQTT_TLS_KEY'), minVersion: 'TLSv1.2' as const };
      const tls = createTlsServer(options, listener);
      tls.on('tlsClientError', (_, socket) => socket.destroy());
      this.servers.push(tls);
      await listen(tls, port, environment.mqttHost, 'MQTT_TLS_PORT');
    }
    this.bus.attach(this);
  }

  /** Nobody new is let in; those connected may finish what they have sent. */
  stopListening(): void {
    for (const server of this.servers) server.close();
  }

  async stop(): Promise<void> {
    this.stopListening();
    this.closing = true;
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
      sessionExpiryIntervalLimit: 60,
      pendingSessionsLimit: 2_000,
      preConnect: (client, packet, done) => {
        this.connects.set(client, packet);
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
    guardFrames(broker.handle(socket) as unknown as GuardedClient, socket);
  }

  private async authenticate(
    client: Client,
    username: string | undefined,
    password: Buffer | undefined,
    done: (error: AuthenticateError | null, success: boolean | null) => void,
  ): Promise<void> {
    const socket = client.conn as Socket;
    const refuse = (returnCode: number): void =>
      done(Object.assign(new Error('sign-in refused'), { returnCode }) as AuthenticateError, null);
    try {
      const packet = this.connects.get(client);
      const clientId = packet?.clientId ?? '';
      const result = await this.signIns.signIn(clientId, username ?? '', password?.toString() ?? '', socket.remoteAddress ?? '');
      if ('returnCode' in result) {
        this.logger.warn({ msg: 'Sign-in to the broker refused', client: clientId.slice(0, 64), address: socket.remoteAddress });
        setTimeout(() => refuse(result.returnCode), result.delayMs);
        return;
      }
      if (packet?.will && !(mayPublish(result.identity, packet.will.topic) && isStatusTopic(packet.will.topic))) {
        refuse(REFUSED.notAuthorized);
        return;
      }
      this.limits.signedIn(socket);
      this.identities.set(client, result.identity);
      if (result.identity.kind === 'station') this.stationClients.set(result.identity.code, client);
      done(null, true);
    } catch (error) {
      this.logger.warn({ msg: 'Sign-in to the broker could not be checked', reason: (error as Error).message });
      refuse(3);
    }
  }

  private grants(client: Client, filter: string): boolean {
    const identity = this.identities.get(client);
    return identity !== undefined && maySubscribe(identity, filter);
  }

  /** Called before the broker acknowledges: only what is committed is let on, and is acknowledged thereby. */
  private async takeIn(client: Client | null, packet: AuthorizedPacket, done: (error?: Error | null) => void): Promise<void> {
    const identity = client ? this.identities.get(client) : undefined;
    if (
      !client ||
      identity?.kind !== 'station' ||
      !mayPublish(identity, packet.topic) ||
      ('messageId' in packet && packet.messageId === 0)
    ) {
      if (client) await this.closeForTrespass(client, packet.topic);
      done(new Error('not your topic'));
      return;
    }
    const stored = await this.messages.take(identity.code, packet);
    if (!isStatusTopic(packet.topic)) packet.retain = false;
    if (stored) done(null);
    else client.conn.destroy();
  }

  private async closeForTrespass(client: Client, topic: string): Promise<void> {
    client.conn.destroy();
    await this.messages.recordTrespass(client.id, topic);
  }
}

type AuthorizedPacket = Parameters<NonNullable<Parameters<typeof Aedes.createBroker>[0]>['authorizePublish'] & {}>[1];

function listen(server: Server, port: number, host: string, variable: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new StartupError(
          `${variable}: cannot listen on ${host}:${port} (${error.code === 'EADDRINUSE' ? 'the port is in use' : error.code})`,
        ),
      ),
    );
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

function readPem(file: string, variable: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new StartupError(`${variable}: cannot read ${file} (${(error as NodeJS.ErrnoException).code})`);
  }
}
