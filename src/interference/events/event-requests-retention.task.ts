import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { ENVIRONMENT, type ServiceEnvironment } from '../../config/environment';
import { CLOCK, type Clock } from '../../shared/clock';
import { DAY_MS } from '../../shared/time';
import { EventRequestsRepository } from './event-requests.repository';

/** Nobody sends the same request again after so long. */
const KEPT_MS = DAY_MS;

/** Forgets answered requests, every hour. */
@Injectable()
export class EventRequestsRetentionTask implements BeforeApplicationShutdown {
  private readonly logger = new Logger('EventRequestsRetention');
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly requests: EventRequestsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: Pick<ServiceEnvironment, 'roles'>,
  ) {}

  @Cron('17 31 * * * *', { waitForCompletion: true })
  async run(): Promise<void> {
    if (!this.environment.roles.has('jobs')) return;
    this.running = this.requests.removeBefore(this.clock.now() - KEPT_MS).catch((error: Error) => {
      this.logger.warn({ msg: 'Answered requests could not be removed; trying again in an hour', reason: error.message });
    });
    await this.running;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.running;
  }
}
