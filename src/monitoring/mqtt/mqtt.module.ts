import { Module } from '@nestjs/common';
import { ConfigModule } from '../../config/config.module';
import { ExternalBroker } from './external-broker.client';
import { IngestLease } from './ingest-lease.client';
import { MessageBus } from './message-bus.service';

/** The ways in and out over MQTT, when the broker is another's; and the bus that hides whose it is. */
@Module({ imports: [ConfigModule], providers: [MessageBus, ExternalBroker, IngestLease], exports: [MessageBus, ExternalBroker] })
export class MqttModule {}
