import { Module } from '@nestjs/common';
import { IntakeCounters } from './intake-counters.service';
import { JudgementTrigger } from './judgement-trigger.service';
import { MarksRepository } from './marks.repository';
import { MessageKeysRepository } from './message-keys.repository';
import { ReadingsRepository } from './readings.repository';

/** What stations have sent beside sweeps, the keys of all of it, and the word to the judge. */
@Module({
  providers: [IntakeCounters, JudgementTrigger, MarksRepository, MessageKeysRepository, ReadingsRepository],
  exports: [IntakeCounters, JudgementTrigger, MarksRepository, MessageKeysRepository, ReadingsRepository],
})
export class ReadingsModule {}
