import { encodeMessage, type WireFormat } from '../../src/monitoring/mqtt/wire/encode-message';
import type { Instant, Milliseconds } from '../../src/shared/units';
import { BandReceiver } from '../environment/band-receiver';
import type { Band, Scenario, SimulatedStation } from '../scenario/scenario';
import type { StationFaults } from './station-faults';

/** Contents of one message, before it has a number. */
export interface Measured {
  readonly t: Milliseconds;
  readonly capturedAt: Instant;
  encode(boot: string, seq: number): Buffer;
}

/** A sweep takes this share of the time between two, at most; and at most a quarter of a second. */
const LONGEST_SWEEP_MS = 250;
const FORMAT: WireFormat = 'cbor';

interface ScheduledBand {
  readonly band: Band;
  readonly receiver: BandReceiver;
  /** The bands take turns. */
  readonly offsetMs: Milliseconds;
  index: number;
}

/** A station's receiver: its bands one after the other, each sweep a function of the scenario, its seed and the sweep's number alone. */
export class SimulatedReceiver {
  private readonly bands: ScheduledBand[];

  constructor(
    station: SimulatedStation,
    scenario: Scenario,
    private readonly zero: Instant,
    private readonly faults: StationFaults,
  ) {
    const { emitters, environment, seed } = scenario;
    this.bands = station.bands.map((band, i) => ({
      band,
      receiver: new BandReceiver(station, band, emitters, environment, seed),
      offsetMs: Math.round((band.everyMs * i) / station.bands.length),
      index: 0,
    }));
  }

  /** When the next sweep begins, from the start of the scenario. */
  get nextAt(): Milliseconds {
    return timeOf(this.next());
  }

  /** Leaves out what begins before then. */
  skipTo(t: Milliseconds): void {
    for (const band of this.bands) band.index = Math.max(band.index, Math.ceil((t - band.offsetMs) / band.band.everyMs));
  }

  /** Leaves out one sweep. */
  pass(): void {
    this.next().index += 1;
  }

  measure(): Measured {
    const scheduled = this.next();
    const { band, receiver, index } = scheduled;
    const t = timeOf(scheduled);
    const durationMs = Math.min(LONGEST_SWEEP_MS, Math.round(band.everyMs / 4));
    const levels = receiver.sweep(index, t, durationMs, this.faults.conditionAt(t));
    const startedAt = this.zero + t + this.faults.clockErrorAt(t);
    const overload = this.faults.active('overload', t) !== undefined;
    const { startHz, stepHz, rbwHz, averages } = band;
    const grid = { startedAt, durationMs, startHz, stepHz, rbwHz, detector: 'rms' as const, averages, trace: 'clearwrite' as const };
    scheduled.index += 1;
    const encode = (boot: string, seq: number): Buffer =>
      encodeMessage({ kind: 'sweep', body: { boot, seq, ...grid, unit: 'dBuV/m', overload, levels } }, FORMAT);
    return { t, capturedAt: this.zero + t, encode };
  }

  private next(): ScheduledBand {
    return this.bands.reduce((first, band) => (timeOf(band) < timeOf(first) ? band : first));
  }
}

function timeOf({ band, offsetMs, index }: ScheduledBand): Milliseconds {
  return offsetMs + index * band.everyMs;
}
