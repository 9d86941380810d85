import { Inject, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { CLOCK, type Clock } from '../shared/clock';
import { DAY_MS } from '../shared/time';
import { OutboxRowsRepository } from './outbox-rows.repository';

/** A console that was away for a week may still resume. @see docs/interfaces.md 3 */
const KEPT_DAYS = 7;

@Injectable()
export class OutboxRetentionTask {
  constructor(
    private readonly outbox: OutboxRowsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  async run(): Promise<void> {
    await this.outbox.deleteBefore(this.clock.now() - KEPT_DAYS * DAY_MS);
  }
}
