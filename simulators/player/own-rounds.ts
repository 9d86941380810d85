import { MINUTE_MS } from '../../src/shared/time';
import type { Hertz, Milliseconds } from '../../src/shared/units';
import type { Heard } from '../environment/channel-receiver';
import type { StationEar } from '../environment/station-ear';
import type { ChannelMessages } from './channel-messages';
import type { Measured, Occupation } from './measured';
import type { StationFaults } from './station-faults';

const EVERY_MS = MINUTE_MS;
/** All stations go round at the same times, so that their bearings of an emission belong together. */
const OFFSET_MS = 700;
const DURATION_MS = 200;
const NEW_FOR_MS = 10 * MINUTE_MS;
/** Of what has been there for longer, one part of so many in each round. */
const PARTS = 5;
const PART_HZ: Hertz = 25_000;
const MOST_CHANNELS = 12;
const LEAST_SNR_DB = 10;
const LEAST_SPAN_HZ: Hertz = 10_000;

/** What a station measures and finds the direction of without being asked: in each round what is new on the air, and a part of all else. */
export class OwnRounds implements Occupation {
  private readonly everyMs: Milliseconds;
  private round = 0;

  constructor(
    private readonly ear: StationEar,
    private readonly faults: StationFaults,
    private readonly channels: ChannelMessages,
  ) {
    const { df, ownRoundsMs } = ear.station;
    this.everyMs = ownRoundsMs ?? (df ? EVERY_MS : Infinity);
  }

  get nextAt(): Milliseconds {
    return this.everyMs === Infinity ? Infinity : OFFSET_MS + this.round * this.everyMs;
  }

  skipTo(t: Milliseconds): void {
    if (this.everyMs < Infinity) this.round = Math.max(this.round, Math.ceil((t - OFFSET_MS) / this.everyMs));
  }

  pass(): number {
    return this.next().length;
  }

  next(): readonly Measured[] {
    const t = this.nextAt;
    const chosen = this.chosen(t);
    this.round += 1;
    return chosen.flatMap((heard) => {
      const spanHz = Math.max(LEAST_SPAN_HZ, Math.round(2 * heard.bandwidthHz));
      const listening = { t, centerHz: Math.round(heard.centerHz), spanHz, durationMs: DURATION_MS };
      const bearing = this.channels.bearing(listening, heard);
      return bearing ? [this.channels.measurement(listening), bearing] : [this.channels.measurement(listening)];
    });
  }

  /** The strongest first. */
  private chosen(t: Milliseconds): Heard[] {
    const condition = this.faults.conditionAt(t);
    const heard = this.ear.station.bands
      .flatMap(({ startHz, stopHz }) => this.channels.receiver.within(startHz, stopHz, t, DURATION_MS, condition))
      .filter((one) => one.snrDb >= LEAST_SNR_DB && (this.isNew(one, t) || this.isTurnOf(one)))
      .sort((a, b) => b.field - a.field);
    return heard.filter((one, i) => !heard.slice(0, i).some((other) => isSame(one, other))).slice(0, MOST_CHANNELS);
  }

  private isNew({ since }: Heard, t: Milliseconds): boolean {
    return since > 0 && t - since < NEW_FOR_MS;
  }

  private isTurnOf({ centerHz }: Heard): boolean {
    return Math.round(centerHz / PART_HZ) % PARTS === this.round % PARTS;
  }
}

/** What one receiver cannot tell apart. */
function isSame(one: Heard, other: Heard): boolean {
  return Math.abs(one.centerHz - other.centerHz) < Math.max(LEAST_SPAN_HZ, other.bandwidthHz) / 2;
}
