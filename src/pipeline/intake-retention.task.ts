import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { ENVIRONMENT, type ServiceEnvironment } from '../config/environment';
import { IntakeRetention } from './intake-retention.service';

/** Every five minutes, away from the full minute when everybody else is busy. */
@Injectable()
export class IntakeRetentionTask implements BeforeApplicationShutdown {
  private readonly logger = new Logger('IntakeRetention');
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly retention: IntakeRetention,
    @Inject(ENVIRONMENT) private readonly environment: Pick<ServiceEnvironment, 'roles'>,
  ) {}

  @Cron('17 */5 * * * *', { waitForCompletion: true })
  async run(): Promise<void> {
    if (!this.environment.roles.has('jobs')) return;
    this.running = this.retention.run().catch((error: Error) => {
      this.logger.warn({ msg: 'Old sweeps could not be dropped; trying again soon', reason: error.message });
    });
    await this.running;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.running;
  }
}
