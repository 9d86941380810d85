import { encodeMessage } from '../../src/monitoring/mqtt/wire/encode-message';
import type { Milliseconds } from '../../src/shared/units';
import { measureChannel, type Channel } from '../environment/channel-measurement';
import { ChannelReceiver, type Heard } from '../environment/channel-receiver';
import { takeBearing } from '../environment/direction-finder';
import { randomFor, type Random } from '../environment/random';
import type { StationEar } from '../environment/station-ear';
import type { Measured } from './measured';
import { WIRE_FORMAT } from './simulated-receiver';
import type { StationFaults } from './station-faults';

export interface Listening extends Channel {
  readonly t: Milliseconds;
  readonly taskId?: string;
  readonly attenuationDb?: number;
}

/** Measurements and bearings of single channels, as they will be sent. */
export class ChannelMessages {
  readonly receiver: ChannelReceiver;

  constructor(
    private readonly ear: StationEar,
    private readonly faults: StationFaults,
  ) {
    this.receiver = new ChannelReceiver(ear);
  }

  measurement({ t, taskId, attenuationDb = 0, ...channel }: Listening): Measured {
    const condition = { ...this.faults.conditionAt(t), attenuationDb };
    const measured = measureChannel(this.receiver, this.ear, channel, t, condition, this.randomOf('measurement', t, channel));
    const { centerHz, spanHz, durationMs } = channel;
    const body = { taskId, startedAt: this.clockAt(t), durationMs, centerHz, spanHz, ...measured };
    return {
      ...this.times(t, 'measurement'),
      encode: (boot, seq) => encodeMessage({ kind: 'measurement', body: { boot, seq, ...body } }, WIRE_FORMAT),
    };
  }

  /** Null if the station finds no directions or hears nothing of which it could. */
  bearing({ t, taskId, ...channel }: Listening, known?: Heard): Measured | null {
    const { df } = this.ear.station;
    const condition = this.faults.conditionAt(t);
    const heard = known ?? this.receiver.strongest(channel.centerHz, channel.spanHz, t, channel.durationMs, condition);
    const taken = df && heard && takeBearing(heard, df, this.randomOf('bearing', t, channel));
    if (!taken) return null;
    const { centerHz, bandwidthHz } = heard;
    const fieldDbuvM = Math.round(heard.field * 10) / 10;
    const body = { taskId, startedAt: this.clockAt(t), centerHz: Math.round(centerHz), bandwidthHz: Math.round(bandwidthHz), ...taken };
    return {
      ...this.times(t, 'bearing'),
      encode: (boot, seq) =>
        encodeMessage({ kind: 'bearing', body: { boot, seq, ...body, fieldDbuvM, position: condition.place } }, WIRE_FORMAT),
    };
  }

  private randomOf(what: string, t: Milliseconds, { centerHz }: Channel): Random {
    return randomFor(this.ear.air.seed, what, this.ear.station.code, t, centerHz);
  }

  /** By the station's own clock. */
  private clockAt(t: Milliseconds): number {
    return this.ear.zero + t + this.faults.clockErrorAt(t);
  }

  private times(t: Milliseconds, kind: Measured['kind']): Omit<Measured, 'encode'> {
    return { kind, t, capturedAt: this.ear.zero + t };
  }
}
