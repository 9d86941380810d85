import { Module } from '@nestjs/common';
import { ConfigModule } from '../../config/config.module';
import { MinutesModule } from '../minutes/minutes.module';
import { CheckpointsRepository } from './checkpoints.repository';
import { EmissionsRepository } from './emissions.repository';
import { TrackingService } from './tracking.service';

/** Emissions as chains of minutes. */
@Module({
  imports: [ConfigModule, MinutesModule],
  providers: [CheckpointsRepository, EmissionsRepository, TrackingService],
  exports: [CheckpointsRepository, EmissionsRepository, TrackingService, MinutesModule],
})
export class TrackingModule {}
