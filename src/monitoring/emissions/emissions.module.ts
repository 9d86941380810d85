import { Module } from '@nestjs/common';
import { ConfigModule } from '../../config/config.module';
import { StationsModule } from '../../stations/stations.module';
import { EmissionsController } from './emissions.controller';
import { EmissionsService } from './emissions.service';
import { TrackingModule } from './tracking.module';

/** Tracked emissions, shown. */
@Module({
  imports: [ConfigModule, StationsModule, TrackingModule],
  controllers: [EmissionsController],
  providers: [EmissionsService],
  exports: [EmissionsService],
})
export class EmissionsModule {}
