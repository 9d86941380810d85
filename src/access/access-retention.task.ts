import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { ENVIRONMENT, type ServiceEnvironment } from '../config/environment';
import { SessionsRepository } from './sessions/sessions.repository';
import { SignInLimitsRepository } from './sign-in/sign-in-limits.repository';

/** Removes sessions that ended long ago and wrong passwords that no longer count, every hour. */
@Injectable()
export class AccessRetentionTask implements BeforeApplicationShutdown {
  private readonly logger = new Logger('AccessRetention');
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly sessions: SessionsRepository,
    private readonly limits: SignInLimitsRepository,
    @Inject(ENVIRONMENT) private readonly environment: Pick<ServiceEnvironment, 'roles'>,
  ) {}

  @Cron('41 23 * * * *', { waitForCompletion: true })
  async run(): Promise<void> {
    if (!this.environment.roles.has('jobs')) return;
    this.running = this.removeOld().catch((error: Error) => {
      this.logger.warn({ msg: 'Old sessions could not be removed; trying again in an hour', reason: error.message });
    });
    await this.running;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.running;
  }

  private async removeOld(): Promise<void> {
    await this.sessions.removeOld();
    await this.limits.removeOld();
  }
}
