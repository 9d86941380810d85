import { Module } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../shared/clock';
import { ReplayClock, WallClock } from './clock.service';
import { Database } from './database.service';
import { ENVIRONMENT, providedEnvironment, type ServiceEnvironment } from './environment';
import { HealthIndicators } from './health-indicators.service';
import { Metrics } from './metrics.service';

/** The environment, the clock, the database, metrics and health, for whoever asks. */
@Module({
  providers: [
    Database,
    Metrics,
    HealthIndicators,
    { provide: ENVIRONMENT, useFactory: providedEnvironment },
    {
      provide: CLOCK,
      inject: [ENVIRONMENT, getDataSourceToken()],
      useFactory: async (environment: ServiceEnvironment, source: DataSource): Promise<Clock> => {
        if (environment.clock === 'wall') return new WallClock();
        const clock = new ReplayClock(source);
        await clock.restore();
        return clock;
      },
    },
  ],
  exports: [ENVIRONMENT, CLOCK, Database, Metrics, HealthIndicators],
})
export class ConfigModule {}
