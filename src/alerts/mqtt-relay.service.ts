import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { Database } from '../config/database.service';
import { MessageBus } from '../monitoring/mqtt/message-bus.service';
import { OutboxListener } from './outbox-listener.client';
import { OutboxRowsRepository } from './outbox-rows.repository';

const RELAY_LOCK = 727_003;
const PAGE = 200;

/** Tells events onward over MQTT, each at least once and in order; one process at a time. */
@Injectable()
export class MqttRelay implements OnApplicationShutdown {
  private readonly logger = new Logger('MqttRelay');
  private subscription: Subscription | null = null;
  private running: Promise<void> | null = null;

  constructor(
    private readonly listener: OutboxListener,
    private readonly outbox: OutboxRowsRepository,
    private readonly database: Database,
    private readonly bus: MessageBus,
  ) {}

  start(): void {
    this.subscription ??= this.listener.woken$.subscribe(() => this.wake());
  }

  async onApplicationShutdown(): Promise<void> {
    this.subscription?.unsubscribe();
    await this.running;
  }

  private wake(): void {
    if (!this.bus.connected) return;
    this.running ??= this.relay()
      .catch((error: Error) => this.logger.debug({ msg: 'Events wait to be told over MQTT', reason: error.message }))
      .finally(() => (this.running = null));
  }

  private async relay(): Promise<void> {
    while ((await this.relayPage()) === PAGE);
  }

  private async relayPage(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [lock] = await tx.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [RELAY_LOCK]);
      if (!lock?.mine) return 0;
      const rows = await this.outbox.unpublished(PAGE, tx);
      for (const row of rows) {
        if (row.kind === 'event')
          await this.bus.publish({ topic: `spectrum/v1/${row.prefecture}/events`, payload: JSON.stringify(row.payload) });
      }
      if (rows.length > 0) {
        await this.outbox.markPublished(
          rows.map(({ id }) => id),
          tx,
        );
      }
      return rows.length;
    });
  }
}
