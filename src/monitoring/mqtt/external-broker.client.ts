import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import * as mqtt from 'mqtt';
import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { ENVIRONMENT, StartupError, type ServiceEnvironment } from '../../config/environment';
import { CLOCK, type Clock } from '../../shared/clock';
import type { RawMessage } from '../readings/raw-message';
import { credentialsIn, HungUp, isRefusedVersion, openConnection, shownAddress, whyNotConnected } from './broker-address';
import { IngestLease } from './ingest-lease.client';
import { IntakeStream } from './intake-stream.client';
import { MessageBus, type MessageTransport, type Publication } from './message-bus.service';
import type { ProtocolVersion } from './wire/control-packet';
import { intakeFilters } from './wire/topics';

/** Under this client id the broker keeps what comes while the service is away. The dot keeps it apart from stations, whose client id is their code. */
export const INGEST_CLIENT_ID = 'service.ingest';
const CONNECT_TIMEOUT_MS = 10_000;
/** So long a broker may take to say goodbye. */
const END_MS = 1_000;
const KEEPALIVE_S = 60;
/** Two batches, one that is written and one that is read. A broker that knows MQTT 5 should stop here by itself; the window is for those that do not (Mosquitto 2.0.11 from the first acknowledgement on). */
const RECEIVE_MAXIMUM = 400;
const WINDOW = 512;
const SESSION_S = 7 * 86_400;
const STANDBY_MS = 1_000;

type Receiver = (message: RawMessage) => Promise<void>;
type Environment = Pick<ServiceEnvironment, 'mqttUrl' | 'mqttUsername' | 'mqttPassword' | 'roles'>;

/**
 * The service as a client of somebody else's broker. One connection takes messages in and acknowledges them when they are committed, another
 * publishes: on one, whoever awaits a publication while messages are withheld would wait for himself.
 */
@Injectable()
export class ExternalBroker implements MessageTransport, OnApplicationShutdown {
  private readonly logger = new Logger('ExternalBroker');
  private receiver: Receiver | null = null;
  private consumer: mqtt.MqttClient | null = null;
  private publisher: mqtt.MqttClient | null = null;
  private intake: IntakeStream | null = null;
  private standingBy: NodeJS.Timeout | null = null;
  private paused = false;
  private stopped = false;

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly bus: MessageBus,
    private readonly lease: IngestLease,
  ) {}

  get connected(): boolean {
    return (this.publisher?.connected ?? false) && (this.consumer?.connected ?? true);
  }

  private get url(): string {
    return this.environment.mqttUrl as string;
  }

  /** Says who takes what comes in; to be told before the start. */
  deliverTo(receiver: Receiver): void {
    this.receiver = receiver;
  }

  /** @throws StartupError  if the broker cannot be reached or refuses us */
  async start(): Promise<void> {
    const protocolVersion = await this.startPublisher();
    if (this.environment.roles.has('ingest')) {
      await this.takeIn(protocolVersion).catch((error: unknown) => Promise.reject(this.cannotConnect(error)));
      if (!this.consumer) this.logger.log('Another process takes messages in; this one stands by');
    }
    this.bus.attach(this);
  }

  /** Takes nothing more in; what is in hand may still be acknowledged. */
  pause(): void {
    this.paused = true;
    if (this.standingBy) clearTimeout(this.standingBy);
    this.intake?.takeNoMore();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.pause();
    const clients = [this.consumer, this.publisher].filter((client) => client !== null);
    this.consumer = null;
    this.publisher = null;
    await Promise.all(clients.map(end));
    await this.lease.release();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  async publish({ topic, payload, retain = false }: Publication): Promise<void> {
    if (!this.publisher?.connected) throw new Error('the broker is not connected');
    await this.publisher.publishAsync(topic, payload, { qos: 1, retain });
  }

  /** MQTT 5 if the broker speaks it, 3.1.1 if not. */
  private async startPublisher(): Promise<ProtocolVersion> {
    const connect = async (protocolVersion: ProtocolVersion): Promise<void> => {
      const client = this.client({ clientId: `service.${randomUUID().slice(0, 12)}`, protocolVersion, clean: true });
      this.publisher = client;
      await this.firstConnection(client);
    };
    try {
      await connect(5);
      return 5;
    } catch (error) {
      if (!isRefusedVersion(error)) throw this.cannotConnect(error);
    }
    await connect(4).catch((error: unknown) => Promise.reject(this.cannotConnect(error)));
    return 4;
  }

  /** Two that read under one client id would take the session from each other for ever. */
  private async takeIn(protocolVersion: ProtocolVersion): Promise<void> {
    const isOurs = await this.lease.take(() => this.handOver(protocolVersion));
    if (!isOurs) return this.standBy(protocolVersion);
    // Who was stopped while he asked must not keep what he was given.
    if (this.stopped) return this.lease.release();
    await this.startConsumer(protocolVersion);
  }

  private standBy(protocolVersion: ProtocolVersion): void {
    if (this.stopped) return;
    if (this.standingBy) clearTimeout(this.standingBy);
    this.standingBy = setTimeout(() => void this.tryAgain(protocolVersion), STANDBY_MS);
  }

  private async tryAgain(protocolVersion: ProtocolVersion): Promise<void> {
    try {
      await this.takeIn(protocolVersion);
    } catch (error) {
      this.logger.debug({ msg: 'Messages cannot be taken in now; trying again', reason: (error as Error).message });
      await this.lease.release();
      this.standBy(protocolVersion);
    }
  }

  /** The lease is lost with the database: what is in hand comes again, to whoever takes in next. */
  private handOver(protocolVersion: ProtocolVersion): void {
    this.logger.warn({ msg: 'The lease of the intake is lost; taking it again' });
    this.intake?.takeNoMore();
    const consumer = this.consumer;
    this.consumer = null;
    if (consumer) void end(consumer);
    this.standBy(protocolVersion);
  }

  private async startConsumer(protocolVersion: ProtocolVersion): Promise<void> {
    const properties = protocolVersion === 5 ? { sessionExpiryInterval: SESSION_S, receiveMaximum: RECEIVE_MAXIMUM } : undefined;
    const open = (): IntakeStream => (this.intake = this.intakeStream(protocolVersion));
    const client = this.client({ clientId: INGEST_CLIENT_ID, protocolVersion, clean: false, properties }, open);
    this.consumer = client;
    const subscribed = new Promise<void>((resolve, reject) => {
      client.on('connect', () => void this.subscribe(client).then(resolve, reject));
    });
    await this.firstConnection(client);
    await subscribed;
  }

  /** Anew with each connection: a broker that has lost its sessions knows nothing of us. */
  private async subscribe(client: mqtt.MqttClient): Promise<void> {
    const granted = await client.subscribeAsync(intakeFilters(), { qos: 1 });
    const refused = granted.find(({ qos }) => qos >= 128);
    if (refused) throw new Error(`it refuses the subscription to ${refused.topic}`);
  }

  /** Who was told to pause keeps to it on each new connection. */
  private intakeStream(version: ProtocolVersion): IntakeStream {
    const stream = new IntakeStream((onread) => openConnection(this.url, onread), {
      version,
      window: WINDOW,
      take: async ({ topic, payload, retain, qos }) =>
        this.receiver?.({ topic, payload, retain, qos, identity: null, receivedAt: this.clock.now() }),
    });
    if (this.paused) stream.takeNoMore();
    return stream;
  }

  private client(options: mqtt.IClientOptions, open: () => Duplex = () => openConnection(this.url)): mqtt.MqttClient {
    const { mqttUsername, mqttPassword } = this.environment;
    const client = new mqtt.MqttClient(open, {
      ...options,
      ...credentialsIn(this.url),
      ...(mqttUsername === undefined ? {} : { username: mqttUsername }),
      ...(mqttPassword === undefined ? {} : { password: mqttPassword }),
      manualConnect: true,
      resubscribe: false,
      queueQoSZero: false,
      keepalive: KEEPALIVE_S,
      connectTimeout: CONNECT_TIMEOUT_MS,
      reconnectPeriod: 1_000,
      // Its own gathers the arguments of what it does not write.
      log: () => undefined,
    });
    client.on('error', (error) => this.logger.debug({ msg: 'The broker connection has failed', reason: error.message }));
    return client;
  }

  private firstConnection(client: mqtt.MqttClient): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const fail = (error: Error): void => {
        client.off('error', fail).off('close', hungUp);
        void end(client);
        reject(error);
      };
      const hungUp = (): void => fail(new HungUp());
      client.on('error', fail).on('close', hungUp);
      client.once('connect', () => {
        client.off('error', fail).off('close', hungUp);
        client.on('offline', () => this.logger.warn({ msg: 'The connection to the broker is lost; trying again' }));
        resolve();
      });
      client.connect();
    });
  }

  private cannotConnect(error: unknown): StartupError {
    void this.stop();
    return new StartupError(`MQTT_URL: cannot use the broker at ${shownAddress(this.url)}: ${whyNotConnected(error)}`);
  }
}

/** For good: with `manualConnect` a client that has ended would begin to reconnect when its socket closes. */
async function end(client: mqtt.MqttClient): Promise<void> {
  client.options.reconnectPeriod = 0;
  if (client.connected) await Promise.race([client.endAsync().catch(() => undefined), pause(END_MS, undefined, { ref: false })]);
  client.end(true);
  client.stream.destroy();
}
