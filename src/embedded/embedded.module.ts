import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { ConfigModule } from '../config/config.module';
import { MqttModule } from '../monitoring/mqtt/mqtt.module';
import { IntakeModule } from '../pipeline/intake.module';
import { StationsModule } from '../stations/stations.module';
import { BrokerSignIn } from './broker-sign-in.service';
import { ConnectedPeople } from './connected-people.service';
import { ConnectedPeopleTask } from './connected-people.task';
import { EmbeddedBroker } from './mqtt.broker';
import { StationMessages } from './station-messages.service';

/** The broker of one machine, for when no other is given. */
@Module({
  imports: [ConfigModule, AccessModule, StationsModule, MqttModule, IntakeModule],
  providers: [EmbeddedBroker, BrokerSignIn, StationMessages, ConnectedPeople, ConnectedPeopleTask],
  exports: [EmbeddedBroker],
})
export class EmbeddedModule {}
