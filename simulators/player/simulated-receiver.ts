import { encodeMessage, type WireFormat } from '../../src/monitoring/mqtt/wire/encode-message';
import type { Milliseconds } from '../../src/shared/units';
import { BandReceiver } from '../environment/band-receiver';
import type { StationEar } from '../environment/station-ear';
import type { Band } from '../scenario/scenario';
import type { Measured, Occupation } from './measured';
import type { StationFaults } from './station-faults';

/** A sweep takes this share of the time between two, at most; and at most a quarter of a second. */
const LONGEST_SWEEP_MS = 250;
export const WIRE_FORMAT: WireFormat = 'cbor';

interface ScheduledBand {
  readonly band: Band;
  readonly receiver: BandReceiver;
  /** The bands take turns. */
  readonly offsetMs: Milliseconds;
  index: number;
}

/** A station's receiver: its bands one after the other, each sweep a function of the scenario, its seed and the sweep's number alone. */
export class SimulatedReceiver implements Occupation {
  private readonly bands: ScheduledBand[];

  constructor(
    private readonly ear: StationEar,
    private readonly faults: StationFaults,
  ) {
    const { bands } = ear.station;
    this.bands = bands.map((band, i) => ({
      band,
      receiver: new BandReceiver(ear, band),
      offsetMs: Math.round((band.everyMs * i) / bands.length),
      index: 0,
    }));
  }

  get nextAt(): Milliseconds {
    return timeOf(this.scheduled());
  }

  skipTo(t: Milliseconds): void {
    for (const band of this.bands) band.index = Math.max(band.index, Math.ceil((t - band.offsetMs) / band.band.everyMs));
  }

  pass(): number {
    this.scheduled().index += 1;
    return 1;
  }

  next(): readonly Measured[] {
    const scheduled = this.scheduled();
    const { band, receiver, index } = scheduled;
    const t = timeOf(scheduled);
    scheduled.index += 1;
    return [sweepOf(receiver, band, { index, t, durationMs: durationOf(band.everyMs) }, this.ear, this.faults)];
  }

  private scheduled(): ScheduledBand {
    return this.bands.reduce((first, band) => (timeOf(band) < timeOf(first) ? band : first));
  }
}

/** One sweep, as it will be sent. */
export function sweepOf(
  receiver: BandReceiver,
  { startHz, stepHz, rbwHz, averages }: Band,
  { index, t, durationMs, taskId }: { index: number | string; t: Milliseconds; durationMs: Milliseconds; taskId?: string },
  { zero }: StationEar,
  faults: StationFaults,
): Measured {
  const condition = faults.conditionAt(t);
  const startedAt = zero + t + faults.clockErrorAt(t);
  const overload = receiver.isOverloaded(t, durationMs, condition);
  const levels = receiver.sweep(index, t, durationMs, condition);
  const grid = { startedAt, durationMs, startHz, stepHz, rbwHz, detector: 'rms' as const, averages, trace: 'clearwrite' as const };
  const encode = (boot: string, seq: number): Buffer =>
    encodeMessage({ kind: 'sweep', body: { boot, seq, ...grid, taskId, unit: 'dBuV/m', overload, levels } }, WIRE_FORMAT);
  return { kind: 'sweep', t, capturedAt: zero + t, encode };
}

function durationOf(everyMs: Milliseconds): Milliseconds {
  return Math.min(LONGEST_SWEEP_MS, Math.round(everyMs / 4));
}

function timeOf({ band, offsetMs, index }: ScheduledBand): Milliseconds {
  return offsetMs + index * band.everyMs;
}
