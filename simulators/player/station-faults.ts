import type { Milliseconds } from '../../src/shared/units';
import type { ReceiverCondition } from '../environment/band-receiver';
import type { Fault, FaultKind, SimulatedStation } from '../scenario/scenario';

/** What befalls one station, and when. Times count from the start of the scenario. */
export class StationFaults {
  private readonly faults: readonly Fault[];

  constructor(
    private readonly station: SimulatedStation,
    faults: readonly Fault[],
  ) {
    this.faults = faults.filter(({ station: code }) => code === station.code);
  }

  active(kind: FaultKind, t: Milliseconds): Fault | undefined {
    return this.faults.find((fault) => fault.kind === kind && t >= fault.from && t < fault.to);
  }

  /** How often the station has started anew until then. */
  rebootsUntil(t: Milliseconds): number {
    return this.faults.filter(({ kind, from }) => kind === 'reboot' && from <= t).length;
  }

  /** By how much the station's clock is ahead. */
  clockErrorAt(t: Milliseconds): Milliseconds {
    const offset = this.active('clock-offset', t)?.offsetMs ?? 0;
    const drift = this.active('clock-drift', t);
    return Math.round(offset + (drift ? ((t - drift.from) * drift.ppm) / 1e6 : 0));
  }

  conditionAt(t: Milliseconds): ReceiverCondition & { readonly isOverloaded: boolean } {
    const moved = this.active('moved', t);
    const { lat, lon } = moved ?? this.station;
    const spurs = this.faults.filter(({ kind, from, to }) => kind === 'spur' && t >= from && t < to);
    return {
      place: { lat, lon },
      antennaLossDb: this.active('antenna-loss', t)?.dropDb ?? 0,
      attenuationDb: 0,
      isOverloaded: this.active('overload', t) !== undefined,
      spurs: spurs.map(({ centerHz, levelDbuv }) => ({ centerHz, levelDbuv })),
    };
  }
}
