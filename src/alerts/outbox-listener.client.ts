import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { Subject, type Observable } from 'rxjs';
import { ENVIRONMENT, type ServiceEnvironment } from '../config/environment';
import { OUTBOX_CHANNEL } from '../monitoring/outbox/outbox.repository';

const RETRY_MS = 1_000;

/**
 * Wakes whoever waits for the outbox, on a connection of its own.
 *
 * A notification may be lost with its connection, so every connecting wakes too, and so does a slow beat.
 */
@Injectable()
export class OutboxListener implements OnApplicationShutdown {
  private readonly logger = new Logger('OutboxListener');
  private readonly wakes = new Subject<void>();
  private readonly beat: NodeJS.Timeout;
  private client: Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(@Inject(ENVIRONMENT) private readonly environment: ServiceEnvironment) {
    this.beat = setInterval(() => this.wakes.next(), RETRY_MS).unref();
    void this.connect();
  }

  get woken$(): Observable<void> {
    return this.wakes;
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.beat);
    if (this.retry) clearTimeout(this.retry);
    this.wakes.complete();
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.environment.databaseUrl, connectionTimeoutMillis: 3_000, keepAlive: true });
    let lost = false;
    const reconnect = (reason: string): void => {
      if (lost || this.stopped) return;
      lost = true;
      this.logger.debug({ msg: 'The listening connection was lost; it is opened again', reason });
      client.end().catch(() => undefined);
      this.retry = setTimeout(() => void this.connect(), RETRY_MS);
    };
    client.on('error', (error) => reconnect(error.message));
    client.on('end', () => reconnect('end'));
    client.on('notification', () => this.wakes.next());
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
      this.wakes.next();
    } catch (error) {
      reconnect((error as Error).message);
    }
  }
}
