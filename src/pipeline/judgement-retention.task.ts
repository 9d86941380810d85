import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Database } from '../config/database.service';
import { ENVIRONMENT, type ServiceEnvironment } from '../config/environment';
import { CheckpointsRepository } from '../monitoring/emissions/checkpoints.repository';
import { MinutesRepository } from '../monitoring/minutes/minutes.repository';
import { CLOCK, type Clock } from '../shared/clock';
import { DAY_MS } from '../shared/time';

/** Minutes outlive the sweeps that they were made of: spectra of past events and occupancy are drawn from them. */
const MINUTES_KEPT_DAYS = 90;
/** A minute changes as long as its sweeps may come, and a day's emissions are folded with it. */
const FOLDED_AFTER_DAYS = 2;
const AT_ONCE = 2_000;

/** Forgets, every hour, what nobody will judge or draw any more. Safe to run twice, and in several processes. */
@Injectable()
export class JudgementRetentionTask implements BeforeApplicationShutdown {
  private readonly logger = new Logger('JudgementRetention');
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly minutes: MinutesRepository,
    private readonly checkpoints: CheckpointsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: Pick<ServiceEnvironment, 'roles' | 'sweepRetentionDays'>,
  ) {}

  @Cron('43 7 * * * *', { waitForCompletion: true })
  async run(): Promise<void> {
    if (!this.environment.roles.has('jobs')) return;
    this.running = this.forget().catch((error: Error) => {
      this.logger.warn({ msg: 'Old minutes could not be dropped; trying again in an hour', reason: error.message });
    });
    await this.running;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.running;
  }

  private async forget(): Promise<void> {
    const { sweepRetentionDays } = this.environment;
    const now = this.clock.now();
    await this.checkpoints.removeBefore(now - (sweepRetentionDays + FOLDED_AFTER_DAYS) * DAY_MS, this.database);
    const limit = now - Math.max(MINUTES_KEPT_DAYS, sweepRetentionDays + FOLDED_AFTER_DAYS) * DAY_MS;
    while ((await this.minutes.removeBefore(limit, AT_ONCE, this.database)) === AT_ONCE);
  }
}
