import { Module } from '@nestjs/common';
import { ConfigModule } from '../../config/config.module';
import { StationsModule } from '../../stations/stations.module';
import { RecentSweeps } from './recent-sweeps.service';
import { StoredSweeps } from './stored-sweeps.service';
import { SweepPartitionsRepository } from './sweep-partitions.repository';
import { SweepStore } from './sweep-store.repository';
import { SweepsController } from './sweeps.controller';
import { SweepsRepository } from './sweeps.repository';
import { SweepsService } from './sweeps.service';

/** Sweeps: stored, kept at hand for the judge, shown. */
@Module({
  imports: [ConfigModule, StationsModule],
  controllers: [SweepsController],
  providers: [RecentSweeps, StoredSweeps, SweepPartitionsRepository, SweepStore, SweepsRepository, SweepsService],
  exports: [RecentSweeps, StoredSweeps, SweepPartitionsRepository, SweepStore, SweepsRepository],
})
export class SweepsModule {}
