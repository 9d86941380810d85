import type { Instant } from '../../shared/units';
import { bandGridOf, isOfBand, type BandGrid } from './band';
import { MinuteAccumulator } from './minute-accumulator';
import type { StoredSweep } from '../sweeps/stored-sweep';

/** The sweeps of one band. */
export interface BandAccumulator {
  readonly grid: BandGrid;
  readonly accumulator: MinuteAccumulator;
}

/** One minute of a station: an accumulator for each of its bands. */
export class StationMinute {
  /** A few: looked through from the last one on, which the next sweep is mostly of. */
  private readonly bands: BandAccumulator[] = [];

  /** @returns  the sweep's band; null if the sweep was in it already */
  add(stored: StoredSweep): BandAccumulator | null {
    const band = this.bandOf(stored);
    return band.accumulator.add(stored) ? band : null;
  }

  has(boot: string, seq: number): boolean {
    for (const { accumulator } of this.bands) if (accumulator.has(boot, seq)) return true;
    return false;
  }

  get bytes(): number {
    return this.bands.reduce((sum, { accumulator }) => sum + accumulator.bytes, 0);
  }

  private bandOf({ stationId, sweep }: StoredSweep): BandAccumulator {
    for (let i = this.bands.length - 1; i >= 0; i--) {
      const band = this.bands[i] as BandAccumulator;
      if (isOfBand(sweep, band.grid)) return band;
    }
    const grid = bandGridOf(stationId, sweep);
    const band = { grid, accumulator: new MinuteAccumulator(grid.bins) };
    this.bands.push(band);
    return band;
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
