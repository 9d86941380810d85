import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module';
import { ConfigModule } from '../../config/config.module';
import { OutboxModule } from '../../monitoring/outbox/outbox.module';
import { EventRequestsRepository } from './event-requests.repository';
import { EventRequestsRetentionTask } from './event-requests-retention.task';
import { EventWorkflow } from './event-workflow.service';
import { EventsController } from './events.controller';
import { EventsRepository } from './events.repository';
import { EventsService } from './events.service';

/** Interference events: kept, shown, and moved by people. */
@Module({
  imports: [ConfigModule, AccessModule, OutboxModule],
  controllers: [EventsController],
  providers: [EventsRepository, EventsService, EventWorkflow, EventRequestsRepository, EventRequestsRetentionTask],
  exports: [EventsRepository],
})
export class InterferenceEventsModule {}
