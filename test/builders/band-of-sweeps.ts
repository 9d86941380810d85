import type { StoredSweep } from '../../src/monitoring/sweeps/stored-sweep';
import type { Sweep } from '../../src/monitoring/sweeps/sweep';
import { findingsOf } from '../../src/monitoring/sweeps/sweep-findings';
import type { Instant } from '../../src/shared/units';
import { randomFrom, syntheticSweep } from './synthetic-spectrum';

/** Something on the air in a made-up band. */
export interface Emitter {
  readonly firstBin: number;
  readonly lastBin: number;
  readonly snrDb: number;
  /** Default: always. */
  readonly isOn?: (at: Instant) => boolean;
}

export interface MadeBand {
  readonly start: Instant;
  readonly everyMs: number;
  readonly count: number;
  readonly emitters: readonly Emitter[];
  readonly bins?: number;
  readonly seed?: number;
  readonly boot?: string;
  readonly averages?: number;
}

export const START_HZ = 140_000_000;
export const STEP_HZ = 25_000;

/** Sweeps of noise at −100 dBm with emitters in it, one after the other. */
export function madeSweeps({ start, everyMs, count, emitters, bins = 400, seed = 1, boot = 'boot-1', averages = 16 }: MadeBand): Sweep[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, seq): Sweep => {
    const startedAt = start + seq * everyMs;
    const emissions = emitters.filter(({ isOn }) => isOn?.(startedAt) ?? true);
    return {
      boot,
      seq,
      startedAt,
      durationMs: 200,
      startHz: START_HZ,
      stepHz: STEP_HZ,
      rbwHz: STEP_HZ,
      detector: 'rms',
      averages,
      trace: 'clearwrite',
      unit: 'dBm',
      overload: false,
      levels: syntheticSweep({ bins, averages, noiseDb: -100, emissions }, random),
    };
  });
}

/** A sweep with what the intake finds in it. */
export function storedSweep(stationId: number, sweep: Sweep, changes: Partial<StoredSweep> = {}): StoredSweep {
  return { stationId, receivedAt: sweep.startedAt + 1_000, flags: 0, sweep, ...findingsOf(sweep), ...changes };
}
