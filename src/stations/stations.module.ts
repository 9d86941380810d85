import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { ConfigModule } from '../config/config.module';
import { StationCredentialsRepository } from './credentials/station-credentials.repository';
import { StationCredentials } from './credentials/station-credentials.service';
import { StationCredentialsTask } from './credentials/station-credentials.task';
import { StationHealthRepository } from './health/station-health.repository';
import { StationsRepository } from './register/stations.repository';

/** The authority's own receivers: their register, how they are, and what they sign in with. */
@Module({
  imports: [ConfigModule, AccessModule],
  providers: [StationsRepository, StationHealthRepository, StationCredentials, StationCredentialsRepository, StationCredentialsTask],
  exports: [StationsRepository, StationHealthRepository, StationCredentials],
})
export class StationsModule {}
