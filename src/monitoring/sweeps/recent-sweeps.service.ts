import { Injectable } from '@nestjs/common';
import { Slabs, type Room } from '../../shared/slabs';
import { BootsAndNumbers } from './boots-and-numbers';
import type { StoredSweep } from './stored-sweep';

const MAX_BYTES = 128 * 1024 * 1024;
/** From here on there is room for no more than what comes while the judge makes one turn. The longer he may rest, the less of his work is done twice. */
const FILLING_BYTES = MAX_BYTES / 2;
/** Header, sightings and bookkeeping of one sweep, beside its levels. */
const OVERHEAD_BYTES = 1_024;

interface Kept {
  readonly stored: StoredSweep;
  /** Where its levels stand. */
  readonly room: Room;
}

/** Sweeps that were just committed, so that the judge need not read them back; the oldest go when there are too many. */
@Injectable()
export class RecentSweeps {
  private readonly stations = new Map<number, BootsAndNumbers<Kept>>();
  /** From the oldest on. */
  private readonly order = new Set<Kept>();
  private readonly slabs = new Slabs(MAX_BYTES);
  private bytes = 0;

  /** Copies the levels: those of the sweeps may be written over afterwards. */
  add(sweeps: readonly StoredSweep[]): void {
    for (const stored of sweeps) {
      const { stationId, sweep } = stored;
      this.remove(this.find(stationId, sweep.boot, sweep.seq));
      const kept = this.copyOf(stored);
      this.order.add(kept);
      this.ofStation(stationId).set(sweep.boot, sweep.seq, kept);
      this.bytes += sizeOf(stored);
    }
    for (const kept of this.order) {
      if (this.bytes <= MAX_BYTES) break;
      this.remove(kept);
    }
  }

  /** The judge should not rest any longer: what goes from here must be read back. */
  get isFillingUp(): boolean {
    return this.bytes > FILLING_BYTES;
  }

  has(stationId: number, boot: string, seq: number): boolean {
    return this.find(stationId, boot, seq) !== undefined;
  }

  /**
   * Hands a sweep over, and forgets it: each is judged once. Its levels are to be read before `take` returns to anybody else: they are written over
   * then.
   *
   * @param use  is given the sweep; is not called, and the result is false, where it must be read from the table
   */
  take(stationId: number, boot: string, seq: number, use: (sweep: StoredSweep) => void): boolean {
    const kept = this.find(stationId, boot, seq);
    if (!kept) return false;
    use(kept.stored);
    this.remove(kept);
    return true;
  }

  private copyOf(stored: StoredSweep): Kept {
    const { levels } = stored.sweep;
    const room = this.slabs.take(levels.byteLength);
    const copy = new Int16Array(room.bytes.buffer, room.bytes.byteOffset, levels.length);
    copy.set(levels);
    return { stored: { ...stored, sweep: { ...stored.sweep, levels: copy } }, room };
  }

  private find(stationId: number, boot: string, seq: number): Kept | undefined {
    return this.stations.get(stationId)?.get(boot, seq);
  }

  private ofStation(stationId: number): BootsAndNumbers<Kept> {
    let ofStation = this.stations.get(stationId);
    if (!ofStation) this.stations.set(stationId, (ofStation = new BootsAndNumbers<Kept>()));
    return ofStation;
  }

  private remove(kept: Kept | undefined): void {
    if (!kept) return;
    const { stationId, sweep } = kept.stored;
    this.order.delete(kept);
    const ofStation = this.ofStation(stationId);
    ofStation.delete(sweep.boot, sweep.seq);
    if (ofStation.isEmpty) this.stations.delete(stationId);
    this.bytes -= sizeOf(kept.stored);
    kept.room.release();
  }
}

function sizeOf(sweep: StoredSweep): number {
  return sweep.sweep.levels.byteLength + OVERHEAD_BYTES;
}
