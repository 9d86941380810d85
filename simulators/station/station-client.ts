import type { MqttClient } from 'mqtt';
import { encodeMessage } from '../../src/monitoring/mqtt/wire/encode-message';
import { decodeAcknowledgement, decodeTask, type Acknowledgement, type Task } from '../../src/monitoring/mqtt/wire/service-messages';
import type { StationState, StationStatus } from '../../src/monitoring/mqtt/wire/status-message';
import { stationTopic } from '../../src/monitoring/mqtt/wire/topics';
import type { Milliseconds } from '../../src/shared/units';
import { settledBy } from './acknowledged';
import { isForbiddenTopic, isRefusedSignIn, openConnection, type BrokerAccount } from './connection';
import { reconnectDelay, SendWindow } from './send-window';
import type { Spool, SpooledMessage } from './spool';

/** docs/interfaces.md 2: at least every 30 s. */
const STATUS_EVERY_MS = 25_000;
const LOOK_EVERY_MS = 250;

export interface StationClientOptions extends BrokerAccount {
  readonly prefecture: string;
  readonly boot: string;
  readonly spool: Spool;
  readonly log: (sentence: string) => void;
  /** What the station says of itself beside its state. */
  readonly condition?: () => Partial<StationStatus>;
  /** The service asks for something; absent: the station takes no tasks. */
  readonly onTask?: (task: Task) => void;
  /** How often it says by itself how it is; null: whoever plays it says when. */
  readonly statusEveryMs?: Milliseconds | null;
  /** The broker does not know the credentials; the client asks again later all the same. */
  readonly onRefused?: () => void;
  /** The broker does not let the station use its topics; the client asks again later all the same. */
  readonly onForbidden?: () => void;
  /** The service could not use a message, and it is forgotten; absent: it is logged. */
  readonly onRejected?: (sentence: string) => void;
}

/**
 * A station's line to the service: sends what its spool holds, at most 20 messages unconfirmed, and forgets a message only when the service's
 * own acknowledgement names it. Connects again by itself, with growing pauses.
 *
 * @see docs/interfaces.md 2
 */
export class StationClient {
  private readonly window = new SendWindow();
  private readonly timers = new Set<NodeJS.Timeout>();
  private connection: MqttClient | null = null;
  private failures = 0;
  private awaySince = Date.now();
  private running = false;
  private isListening = false;
  private boot: string;
  private retry: NodeJS.Timeout | null = null;
  private sending: NodeJS.Immediate | null = null;
  private secret: string;
  /** Messages are not sent while true, as the station suffers a fault; they wait in the spool. */
  held = false;
  /** They are not sent yet, as whoever plays the station is ahead of its time. */
  waiting = false;

  constructor(private readonly options: StationClientOptions) {
    this.boot = options.boot;
    this.secret = options.secret;
  }

  /** Whether it has fallen silent, and does not try to connect. */
  get isCut(): boolean {
    return !this.running;
  }

  /** For how long there has been no line, ms; 0 if there is one. */
  get awayMs(): number {
    return this.connection?.connected ? 0 : Date.now() - this.awaySince;
  }

  start(): void {
    if (this.running) return;
    this.running = true;
    this.timers.add(setInterval(() => this.send(), LOOK_EVERY_MS));
    const { statusEveryMs = STATUS_EVERY_MS } = this.options;
    if (statusEveryMs !== null) this.timers.add(setInterval(() => this.report(), statusEveryMs));
    this.connect();
  }

  /** Something new is in the spool. */
  wake(): void {
    this.sending ??= setImmediate(() => {
      this.sending = null;
      this.send();
    });
  }

  /** Says how it is. */
  report(): void {
    this.say('online');
  }

  /** Sends these again at once, however short ago they were sent. */
  sendAgain(ids: readonly number[]): void {
    this.window.confirm(ids);
    this.wake();
  }

  /** After a reboot: later status messages name the new boot. */
  rebooted(boot: string): void {
    this.boot = boot;
    this.say('online');
  }

  /** Sends something beside the spool, as a station with a fault does; what becomes of it is nobody's concern. */
  sendAstray(kind: SpooledMessage['kind'], bytes: Buffer): void {
    this.connection?.publish(this.topic(kind), bytes, { qos: 1 }, () => undefined);
  }

  /** Goes on with new credentials. */
  useSecret(secret: string): void {
    this.secret = secret;
  }

  /** Says good-bye, if there is still a line, and hangs up; what waits stays in the spool. */
  async stop(state: StationState = 'offline'): Promise<void> {
    this.running = false;
    for (const timer of this.timers) clearInterval(timer);
    this.timers.clear();
    if (this.retry) clearTimeout(this.retry);
    const connection = this.connection;
    if (!connection) return;
    this.connection = null;
    await within(1_000, connection.publishAsync(this.topic('status'), this.status(state), { qos: 1, retain: true }));
    await within(500, connection.endAsync());
    connection.end(true);
  }

  /** Falls off the line without a word, as when the power fails: the broker tells its last will. */
  cut(): void {
    this.running = false;
    for (const timer of this.timers) clearInterval(timer);
    this.timers.clear();
    if (this.retry) clearTimeout(this.retry);
    this.connection?.stream.destroy();
  }

  private connect(): void {
    if (!this.running) return;
    const account = { ...this.options, secret: this.secret };
    openConnection(account, { topic: this.topic('status'), payload: this.status('offline') })
      .then((connection) => this.begin(connection))
      .catch((error: Error) => this.tryLater(error));
  }

  private async begin(connection: MqttClient): Promise<void> {
    if (!this.running) return void connection.end(true);
    connection.once('close', () => this.lost(connection));
    const tasks = this.options.onTask ? this.topic('task') : null;
    connection.on('message', (topic, payload) => (topic === tasks ? this.asked(payload) : this.heard(payload)));
    this.isListening = false;
    this.connection = connection;
    await connection.subscribeAsync([this.topic('ack'), ...(tasks ? [tasks] : [])], { qos: 1 });
    this.isListening = true;
    this.failures = 0;
    this.window.reset();
    this.say('online');
    this.send();
  }

  private lost(connection: MqttClient): void {
    connection.removeAllListeners('message');
    connection.end(true);
    if (this.connection !== connection) return;
    this.connection = null;
    this.awaySince = Date.now();
    this.tryLater(new Error('the connection was lost'));
  }

  private tryLater(error: Error): void {
    const connection = this.connection;
    if (connection) {
      this.connection = null;
      connection.end(true);
    }
    if (!this.running || this.retry) return;
    this.failures += 1;
    if (isRefusedSignIn(error)) this.options.onRefused?.();
    if (isForbiddenTopic(error)) this.options.onForbidden?.();
    if (this.failures === 1) this.options.log(`${this.options.code}: ${reason(error)}; trying again`);
    this.retry = setTimeout(() => {
      this.retry = null;
      this.connect();
    }, reconnectDelay(this.failures));
  }

  private send(): void {
    const { spool } = this.options;
    const connection = this.connection;
    if (!connection?.connected || !this.isListening || this.held || this.waiting) return;
    for (const id of this.window.take(spool.messages(), Date.now())) {
      const message = spool.get(id);
      if (message) connection.publish(this.topic(message.kind), spool.read(message), { qos: 1 }, () => undefined);
    }
  }

  private heard(payload: Buffer): void {
    const { spool, code, log, onRejected = log } = this.options;
    const settled = settledBy(readAcknowledgement(payload), spool.messages());
    spool.forget(settled.ids);
    this.window.confirm(settled.ids);
    for (const { message, code: why } of settled.rejected) {
      onRejected(`${code}: the service could not use message ${nameOf(message)}: ${why}`);
    }
    this.send();
  }

  private asked(payload: Buffer): void {
    const { code, log, onTask } = this.options;
    try {
      onTask?.(decodeTask(payload));
    } catch (error) {
      log(`${code}: a task cannot be read: ${(error as Error).message}`);
    }
  }

  private say(state: StationState): void {
    this.connection?.publish(this.topic('status'), this.status(state), { qos: 1, retain: true }, () => undefined);
  }

  private status(state: StationState): Buffer {
    const { spool, condition } = this.options;
    const oldestAt = spool.oldestAt ?? undefined;
    const body = {
      boot: this.boot,
      state,
      at: Date.now(),
      ...condition?.(),
      spool: { messages: spool.size, bytes: spool.bytes, oldestAt },
    };
    return encodeMessage({ kind: 'status', body }, 'json');
  }

  private topic(kind: Parameters<typeof stationTopic>[2]): string {
    return stationTopic(this.options.prefecture, this.options.code, kind);
  }
}

/** A step of the farewell; a line that hangs holds nobody up. */
function within(milliseconds: number, step: Promise<unknown>): Promise<unknown> {
  return Promise.race([step.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, milliseconds).unref())]);
}

/** Nobody but the service may write there, but a station must not fall over what it cannot read. */
function readAcknowledgement(payload: Buffer): Acknowledgement {
  try {
    return decodeAcknowledgement(payload);
  } catch {
    return { ranges: [] };
  }
}

function nameOf({ boot, seq }: SpooledMessage): string {
  return seq === null ? 'without a key' : `${boot}/${seq}`;
}

function reason(error: Error): string {
  if (isRefusedSignIn(error)) return 'the broker refuses its secret';
  if (isForbiddenTopic(error)) return 'the broker does not let it use its topics';
  return error.message || ((error as NodeJS.ErrnoException).code ?? 'no connection');
}
