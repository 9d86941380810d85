import type { Instant } from '../../shared/units';
import { bandGridOf, bandKey, type BandGrid } from './band';
import { MinuteAccumulator } from './minute-accumulator';
import type { StoredSweep } from '../sweeps/stored-sweep';

interface BandAccumulator {
  readonly grid: BandGrid;
  readonly accumulator: MinuteAccumulator;
}

/** One minute of a station: an accumulator for each of its bands. */
export class StationMinute {
  private readonly bands = new Map<string, BandAccumulator>();

  /** @returns  key of the sweep's band; null if the sweep was in it already */
  add(stored: StoredSweep): string | null {
    const grid = bandGridOf(stored.stationId, stored.sweep);
    const key = bandKey(grid);
    let band = this.bands.get(key);
    if (!band) this.bands.set(key, (band = { grid, accumulator: new MinuteAccumulator(grid.bins) }));
    return band.accumulator.add(stored) ? key : null;
  }

  has(boot: string, seq: number): boolean {
    return [...this.bands.values()].some(({ accumulator }) => accumulator.has(boot, seq));
  }

  band(key: string): BandAccumulator {
    return this.bands.get(key) as BandAccumulator;
  }

  get bytes(): number {
    return [...this.bands.values()].reduce((sum, { accumulator }) => sum + accumulator.bytes, 0);
  }
}

/** The minutes that were added to last, whole, so that a new sweep is added without reading the others again. */
export class RecentMinutes {
  private readonly minutes = new Map<string, { readonly station: StationMinute; bytes: number }>();
  private bytes = 0;

  constructor(private readonly mostBytes: number) {}

  get(stationId: number, minute: Instant): StationMinute | undefined {
    return this.minutes.get(`${stationId}/${minute}`)?.station;
  }

  /** Keeps a minute as the latest; the ones that nobody has added to for longest go when there are too many. */
  keep(stationId: number, minute: Instant, station: StationMinute): void {
    const key = `${stationId}/${minute}`;
    this.remove(key);
    const kept = { station, bytes: station.bytes };
    this.minutes.set(key, kept);
    this.bytes += kept.bytes;
    for (const oldest of this.minutes.keys()) {
      if (this.bytes <= this.mostBytes || oldest === key) break;
      this.remove(oldest);
    }
  }

  clear(): void {
    this.minutes.clear();
    this.bytes = 0;
  }

  private remove(key: string): void {
    this.bytes -= this.minutes.get(key)?.bytes ?? 0;
    this.minutes.delete(key);
  }
}
