import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Subject, type Observable } from 'rxjs';
import { OutboxListener } from './outbox-listener.client';
import type { OutboxRow } from './outbox-row';
import { OutboxRowsRepository } from './outbox-rows.repository';

const PAGE = 500;

/** Reads each new line of the outbox once and hands it to all who are connected. */
@Injectable()
export class LiveFeed implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('LiveFeed');
  private readonly lines = new Subject<OutboxRow>();
  private readonly end = new Subject<void>();
  private position = 0;
  private reading: Promise<void> | null = null;
  private again = false;

  constructor(
    private readonly listener: OutboxListener,
    private readonly outbox: OutboxRowsRepository,
  ) {}

  /** New lines, in order; whoever needs older ones reads the table first. */
  get line$(): Observable<OutboxRow> {
    return this.lines;
  }

  /** Fires when the service shuts down: open streams end first, or the server would wait for them. */
  get end$(): Observable<void> {
    return this.end;
  }

  /** Begins where the outbox stands before anybody can connect: what is written from now on is told. */
  async onModuleInit(): Promise<void> {
    this.position = await this.outbox.lastId();
    this.listener.woken$.subscribe(() => this.wake());
  }

  /** Called before the server is closed. */
  close(): void {
    this.end.next();
    this.end.complete();
  }

  async onApplicationShutdown(): Promise<void> {
    this.close();
    await this.reading;
  }

  private wake(): void {
    this.again = true;
    this.reading ??= this.read()
      .catch((error: Error) => this.logger.debug({ msg: 'The outbox cannot be read now', reason: error.message }))
      .finally(() => (this.reading = null));
  }

  /** Where nobody is connected nothing is read; who comes meanwhile is told all that has been written since we stood here. */
  private async skip(): Promise<void> {
    const last = await this.outbox.lastId();
    if (!this.lines.observed) this.position = last;
  }

  private async read(): Promise<void> {
    while (this.again) {
      this.again = false;
      if (!this.lines.observed) await this.skip();
      if (!this.lines.observed) return;
      const rows = await this.outbox.after(this.position, PAGE);
      for (const row of rows) {
        this.position = row.id;
        this.lines.next(row);
      }
      if (rows.length === PAGE) this.again = true;
    }
  }
}
