import { Module } from '@nestjs/common';
import { ConfigModule } from '../config/config.module';
import { HealthIndicators } from '../config/health-indicators.service';
import { DeadLettersModule } from '../monitoring/dead-letters/dead-letters.module';
import { ExternalBroker } from '../monitoring/mqtt/external-broker.client';
import { MessageBus } from '../monitoring/mqtt/message-bus.service';
import { MqttModule } from '../monitoring/mqtt/mqtt.module';
import { ReadingsModule } from '../monitoring/readings/readings.module';
import { SweepsModule } from '../monitoring/sweeps/sweeps.module';
import { StationsModule } from '../stations/stations.module';
import { DeadLetterReplayController } from './intake-replay.controller';
import { IntakeConnection } from './intake-connection.client';
import { IntakeMetrics } from './intake-metrics.service';
import { IntakeRetention } from './intake-retention.service';
import { IntakeRetentionTask } from './intake-retention.task';
import { IntakeService } from './intake.service';
import { IntakeSigns } from './intake-signs.service';
import { IntakeStations } from './intake-stations.service';
import { IntakeStore } from './intake-store.service';

/** The way in: from a broker to a committed transaction. */
@Module({
  imports: [ConfigModule, MqttModule, StationsModule, SweepsModule, ReadingsModule, DeadLettersModule],
  controllers: [DeadLetterReplayController],
  providers: [
    IntakeService,
    IntakeStore,
    IntakeConnection,
    IntakeStations,
    IntakeSigns,
    IntakeMetrics,
    IntakeRetention,
    IntakeRetentionTask,
  ],
  exports: [IntakeService],
})
export class IntakeModule {
  constructor(broker: ExternalBroker, intake: IntakeService, health: HealthIndicators, bus: MessageBus) {
    health.register('broker', () => bus.connected);
    broker.deliverTo((message) => intake.accept(message));
  }
}
