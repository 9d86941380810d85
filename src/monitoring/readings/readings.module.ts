import { Module } from '@nestjs/common';
import { JudgementTrigger } from './judgement-trigger.service';
import { MarksRepository } from './marks.repository';
import { MessageKeysRepository } from './message-keys.repository';
import { ReadingsRepository } from './readings.repository';

/** What stations have sent beside sweeps, the keys of all of it, and the word to the judge. */
@Module({
  providers: [JudgementTrigger, MarksRepository, MessageKeysRepository, ReadingsRepository],
  exports: [JudgementTrigger, MarksRepository, MessageKeysRepository, ReadingsRepository],
})
export class ReadingsModule {}
