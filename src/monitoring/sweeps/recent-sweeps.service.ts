import { Injectable } from '@nestjs/common';
import type { StoredSweep } from './stored-sweep';

const MAX_BYTES = 48 * 1024 * 1024;
/** Header, sightings and bookkeeping of one sweep, beside its levels. */
const OVERHEAD_BYTES = 1_024;

/** Sweeps that were just committed, so that the judge need not read them back; the oldest go when there are too many. */
@Injectable()
export class RecentSweeps {
  private readonly sweeps = new Map<string, StoredSweep>();
  private bytes = 0;

  add(sweeps: readonly StoredSweep[]): void {
    for (const sweep of sweeps) {
      this.remove(keyOf(sweep.stationId, sweep.sweep.boot, sweep.sweep.seq));
      this.sweeps.set(keyOf(sweep.stationId, sweep.sweep.boot, sweep.sweep.seq), sweep);
      this.bytes += sizeOf(sweep);
    }
    for (const key of this.sweeps.keys()) {
      if (this.bytes <= MAX_BYTES) break;
      this.remove(key);
    }
  }

  /** Hands a sweep over, and forgets it: each is judged once. Undefined: it must be read from the table. */
  take(stationId: number, boot: string, seq: number): StoredSweep | undefined {
    const key = keyOf(stationId, boot, seq);
    const sweep = this.sweeps.get(key);
    this.remove(key);
    return sweep;
  }

  private remove(key: string): void {
    const sweep = this.sweeps.get(key);
    if (!sweep) return;
    this.sweeps.delete(key);
    this.bytes -= sizeOf(sweep);
  }
}

function keyOf(stationId: number, boot: string, seq: number): string {
  return `${stationId}/${boot}/${seq}`;
}

function sizeOf(sweep: StoredSweep): number {
  return sweep.sweep.levels.byteLength + OVERHEAD_BYTES;
}
