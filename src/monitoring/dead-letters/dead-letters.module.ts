import { Module } from '@nestjs/common';
import { ConfigModule } from '../../config/config.module';
import { DeadLettersController } from './dead-letters.controller';
import { DeadLettersRepository } from './dead-letters.repository';
import { DeadLettersService } from './dead-letters.service';

/** Messages that could not be taken, with their reasons. */
@Module({
  imports: [ConfigModule],
  controllers: [DeadLettersController],
  providers: [DeadLettersRepository, DeadLettersService],
  exports: [DeadLettersRepository, DeadLettersService],
})
export class DeadLettersModule {}
