import { Module } from '@nestjs/common';
import { ConfigModule } from '../../config/config.module';
import { MessageBus } from './message-bus.service';

/** The way out over MQTT. */
@Module({ imports: [ConfigModule], providers: [MessageBus], exports: [MessageBus] })
export class MqttModule {}
