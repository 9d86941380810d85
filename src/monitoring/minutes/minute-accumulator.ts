import type { Instant } from '../../shared/units';
import { BootsAndNumbers } from '../sweeps/boots-and-numbers';
import type { StoredSweep } from '../sweeps/stored-sweep';
import { countSightings, type PackedSightings } from '../sweeps/sighting';
import { LEVEL_OFFSET, POWER_OF_STEPS } from './power-of-steps';

/** What a minute remembers of a sweep beside its levels. */
export interface AccumulatedVisit {
  readonly at: Instant;
  readonly boot: string;
  readonly seq: number;
  readonly averages: number;
  readonly holdCount?: number;
  readonly peakSamples?: number;
  readonly sightings: PackedSightings;
}

const BYTES_PER_VISIT = 440;
const BYTES_PER_SIGHTING = 12;

/** The sweeps of one band and minute, added up in whatever order they come; each counts once. */
export class MinuteAccumulator {
  private readonly powers: Float64Array;
  private readonly known = new BootsAndNumbers<true>();
  private readonly added: AccumulatedVisit[] = [];
  private sightings = 0;

  constructor(bins: number) {
    this.powers = new Float64Array(bins);
  }

  /** @returns  false if the sweep was in it already */
  add({ sweep, sightings }: StoredSweep): boolean {
    const { startedAt, boot, seq, averages, holdCount, peakSamples, levels } = sweep;
    if (this.known.has(boot, seq)) return false;
    this.known.set(boot, seq, true);
    this.added.push({ at: startedAt, boot, seq, averages, holdCount, peakSamples, sightings });
    this.sightings += countSightings(sightings);
    addPowers(this.powers, levels);
    return true;
  }

  has(boot: string, seq: number): boolean {
    return this.known.has(boot, seq);
  }

  /** Sum of the visits' powers, a value for each bin. */
  get sums(): Float64Array {
    return this.powers;
  }

  /** Sorted by capture time, boot and sequence. */
  visits(): AccumulatedVisit[] {
    return [...this.added].sort((a, b) => a.at - b.at || compareText(a.boot, b.boot) || a.seq - b.seq);
  }

  /** About what it holds in memory. */
  get bytes(): number {
    return this.powers.byteLength + this.added.length * BYTES_PER_VISIT + this.sightings * BYTES_PER_SIGHTING;
  }
}

/** Eight bins at a time: the loop costs more than its body. */
function addPowers(powers: Float64Array, levels: Int16Array): void {
  const whole = powers.length - (powers.length % 8);
  for (let i = 0; i < whole; i += 8) {
    addOne(powers, levels, i);
    addOne(powers, levels, i + 1);
    addOne(powers, levels, i + 2);
    addOne(powers, levels, i + 3);
    addOne(powers, levels, i + 4);
    addOne(powers, levels, i + 5);
    addOne(powers, levels, i + 6);
    addOne(powers, levels, i + 7);
  }
  for (let i = whole; i < powers.length; i++) addOne(powers, levels, i);
}

function addOne(powers: Float64Array, levels: Int16Array, i: number): void {
  powers[i] = (powers[i] as number) + (POWER_OF_STEPS[(levels[i] as number) + LEVEL_OFFSET] as number);
}

/** By code unit, in every locale alike. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
