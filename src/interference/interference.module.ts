import { Module } from '@nestjs/common';
import { ConfigModule } from '../config/config.module';
import { TrackingModule } from '../monitoring/emissions/tracking.module';
import { MqttModule } from '../monitoring/mqtt/mqtt.module';
import { OutboxModule } from '../monitoring/outbox/outbox.module';
import { SpectrumModule } from '../spectrum/spectrum.module';
import { StationsModule } from '../stations/stations.module';
import { EmissionsJudge } from './emissions-judge.service';
import { EventWriter } from './event-writer.service';
import { InterferenceEventsModule } from './events/interference-events.module';
import { MinuteHits } from './minute-hits.service';
import { InterferenceService } from './interference.service';
import { MinuteLooks } from './minute-looks.service';
import { Registers } from './registers.service';
import { StationWatch } from './station-watch.service';

/** 管秩序: emissions against licenses and rules, events and what becomes of them. */
@Module({
  imports: [ConfigModule, SpectrumModule, StationsModule, TrackingModule, MqttModule, OutboxModule, InterferenceEventsModule],
  providers: [InterferenceService, EmissionsJudge, EventWriter, StationWatch, Registers, MinuteHits, MinuteLooks],
  exports: [InterferenceService],
})
export class InterferenceModule {}
