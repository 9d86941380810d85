import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { ConfigModule } from '../config/config.module';
import { StationCredentialsController } from './credentials/station-credentials.controller';
import { StationCredentialsRepository } from './credentials/station-credentials.repository';
import { StationCredentials } from './credentials/station-credentials.service';
import { StationCredentialsTask } from './credentials/station-credentials.task';
import { StationHealthRepository } from './health/station-health.repository';
import { StationsController } from './register/stations.controller';
import { StationsRepository } from './register/stations.repository';
import { StationsService } from './register/stations.service';

/** The authority's own receivers: their register, how they are, and what they sign in with. */
@Module({
  imports: [ConfigModule, AccessModule],
  controllers: [StationsController, StationCredentialsController],
  providers: [
    StationsRepository,
    StationsService,
    StationHealthRepository,
    StationCredentials,
    StationCredentialsRepository,
    StationCredentialsTask,
  ],
  exports: [StationsRepository, StationHealthRepository, StationCredentials],
})
export class StationsModule {}
