import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { ConfigModule } from '../config/config.module';
import { MqttModule } from '../monitoring/mqtt/mqtt.module';
import { SweepsModule } from '../monitoring/sweeps/sweeps.module';
import { LiveController } from './live.controller';
import { LiveFeed } from './live-feed.service';
import { LiveStream } from './live-stream.service';
import { OpenStreams } from './open-streams.service';
import { MqttRelay } from './mqtt-relay.service';
import { OutboxListener } from './outbox-listener.client';
import { OutboxRetentionTask } from './outbox-retention.task';
import { OutboxRowsRepository } from './outbox-rows.repository';
import { SweepFrames } from './sweep-frames.service';

/** What has been judged goes onward: to consoles and to subscribers of the events topics. */
@Module({
  imports: [ConfigModule, AccessModule, MqttModule, SweepsModule],
  controllers: [LiveController],
  providers: [LiveFeed, LiveStream, OpenStreams, MqttRelay, OutboxListener, OutboxRetentionTask, OutboxRowsRepository, SweepFrames],
  exports: [LiveFeed, MqttRelay],
})
export class AlertsModule {}
