import { Module } from '@nestjs/common';
import { ConfigModule } from '../config/config.module';
import { HealthIndicators } from '../config/health-indicators.service';
import { InterferenceModule } from '../interference/interference.module';
import { InterferenceService } from '../interference/interference.service';
import { EmissionsModule } from '../monitoring/emissions/emissions.module';
import { TrackingModule } from '../monitoring/emissions/tracking.module';
import { ReadingsModule } from '../monitoring/readings/readings.module';
import { JUDGE } from './judge';
import { JudgementLease } from './judgement-lease.repository';
import { JudgementRetentionTask } from './judgement-retention.task';
import { JudgementRun } from './judgement-run.service';
import { JudgementService } from './judgement.service';
import { WaitingMarks } from './waiting-marks.repository';

/** Judgement: from marks to emissions and events. */
@Module({
  imports: [ConfigModule, ReadingsModule, TrackingModule, EmissionsModule, InterferenceModule],
  providers: [
    JudgementService,
    JudgementRun,
    JudgementLease,
    WaitingMarks,
    JudgementRetentionTask,
    { provide: JUDGE, useExisting: InterferenceService },
  ],
  exports: [JudgementService],
})
export class JudgementModule {
  constructor(judgement: JudgementService, health: HealthIndicators) {
    health.register('judgement', () => judgement.works());
  }
}
