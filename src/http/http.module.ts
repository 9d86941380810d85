import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { ConfigModule } from '../config/config.module';
import { Database } from '../config/database.service';
import { HealthIndicators } from '../config/health-indicators.service';
import { JudgementModule } from '../pipeline/judgement.module';
import { ClockController } from './clock.controller';
import { HealthController } from './health.controller';

/** The doors that belong to no feature: probes and the replay's clock. */
@Module({
  imports: [ConfigModule, AccessModule, JudgementModule],
  controllers: [HealthController, ClockController],
})
export class HttpModule {
  constructor(database: Database, health: HealthIndicators) {
    health.register('database', async () => {
      await database.query('SELECT 1');
    });
  }
}
