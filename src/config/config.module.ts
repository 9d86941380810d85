import { Module } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../shared/clock';
import { ReplayClock, WallClock } from './clock.service';
import { Database } from './database.service';
import { ENVIRONMENT, providedEnvironment, type ServiceEnvironment } from './environment';

/** The environment, the clock and the database, for whoever asks. */
@Module({
  providers: [
    Database,
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
  exports: [ENVIRONMENT, CLOCK, Database],
})
export class ConfigModule {}
