import { Injectable } from '@nestjs/common';
import { setImmediate as others } from 'node:timers/promises';
import type { Transaction } from '../../config/transaction';
import { RecentSweeps } from '../sweeps/recent-sweeps.service';
import { minuteOf, type StoredSweep } from '../sweeps/stored-sweep';
import { bandKey, type Band, type BandGrid } from './band';
import { BandsRepository } from './bands.repository';
import { MinuteSweepsRepository, type WantedSweeps } from './minute-sweeps.repository';
import type { ResolvedMinute } from './minute';
import { MinutesRepository } from './minutes.repository';
import { RecentMinutes, StationMinute, type BandAccumulator } from './recent-minutes';
import { resolveMinute } from './resolve-minute';
import type { SweepMark } from './sweep-mark';

/** A minute that is not what it was. */
export interface ChangedMinute {
  readonly band: Band;
  readonly resolved: ResolvedMinute;
}

const MOST_BYTES = 48 * 1024 * 1024;
/** So many minutes are read back in one query: their sweeps must fit into memory together. */
const MINUTES_PER_QUERY = 4;
/** Bands that nobody has scanned for long are looked up again. */
const MOST_BANDS = 20_000;

/** Minutes anew from their sweeps: merged into what is in memory, or read again. */
@Injectable()
export class MinutesService {
  private readonly recent = new RecentMinutes(MOST_BYTES);
  private readonly bands = new Map<string, Band>();

  constructor(
    private readonly recentSweeps: RecentSweeps,
    private readonly sweeps: MinuteSweepsRepository,
    private readonly bandsTable: BandsRepository,
    private readonly minutes: MinutesRepository,
  ) {}

  /**
   * Computes the marked minutes anew and replaces them. Marks must have been deleted before in the same transaction.
   *
   * If the transaction fails, `forget` must be called: memory would hold what the tables do not.
   */
  async update(tx: Transaction, marks: readonly SweepMark[]): Promise<ChangedMinute[]> {
    const wanted = await this.withMemory(mergeMarks(marks), tx);
    const resolved: ComputedMinute[] = [];
    for (let from = 0; from < wanted.length; from += MINUTES_PER_QUERY) {
      const some = wanted.slice(from, from + MINUTES_PER_QUERY);
      await others();
      resolved.push(...(await this.computeAnew(some, tx)));
    }
    const bands = await this.bandsOf(
      resolved.map(({ grid }) => grid),
      tx,
    );
    const changed = resolved.map((minute, i) => ({ band: bands[i] as Band, resolved: minute.resolved }));
    await this.minutes.replace(
      changed.map(({ band, resolved: minute }) => ({ bandId: band.id, resolved: minute })),
      tx,
    );
    return changed;
  }

  /** Memory holds nothing that must not be lost: it is read again. */
  forget(): void {
    this.recent.clear();
    this.bands.clear();
  }

  /**
   * The minutes as far as they are in memory. Of one that nobody has made before, nothing is missing: whatever is stored of it and not in these marks is in
   * marks that still wait.
   */
  private async withMemory(marks: readonly SweepMark[], tx: Transaction): Promise<WantedMinute[]> {
    const wanted = marks.map((mark) => ({ mark, station: this.recent.get(mark.stationId, mark.minute) ?? null }));
    const unknown = wanted.filter(({ station }) => station === null).map(({ mark }) => mark);
    const known = await this.minutes.known(unknown, tx);
    const anew = new Set(unknown.filter((_, i) => !known.has(i)));
    return wanted.map(({ mark, station }) => ({ mark, station: anew.has(mark) ? new StationMinute() : station }));
  }

  /**
   * Merges at once when nothing is missing: while the missing is read, other sweeps may go from memory. What was asked for is not asked for again, as it
   * may not be in the table either.
   */
  private async computeAnew(minutes: readonly WantedMinute[], tx: Transaction): Promise<ComputedMinute[]> {
    const read: StoredSweep[][] = minutes.map(() => []);
    const asked = minutes.map(() => new Set<string>());
    for (;;) {
      const wanted = minutes.flatMap((minute, i) => this.missing(minute, asked[i] as Set<string>));
      if (wanted.length === 0) return minutes.flatMap((minute, i) => this.merge(minute, read[i] as StoredSweep[]));
      for (const sweep of await this.sweeps.read(wanted, tx)) {
        const i = minutes.findIndex(({ mark }) => sweep.stationId === mark.stationId && minuteOf(sweep.sweep) === mark.minute);
        read[i]?.push(sweep);
      }
    }
  }

  /** None, or what is to be read of a minute, in a list. */
  private missing({ mark, station }: WantedMinute, asked: Set<string>): WantedSweeps[] {
    const { stationId, minute } = mark;
    if (!station) return addedTo(asked, WHOLE) ? [{ stationId, minute, sweeps: null }] : [];
    const sweeps = mark.sweeps.filter(
      ([boot, seq]) => !station.has(boot, seq) && !this.recentSweeps.has(stationId, boot, seq) && addedTo(asked, `${boot}/${seq}`),
    );
    return sweeps.length > 0 ? [{ stationId, minute, sweeps }] : [];
  }

  private merge({ mark, station: known }: WantedMinute, read: readonly StoredSweep[]): ComputedMinute[] {
    const { stationId, minute } = mark;
    const station = known ?? new StationMinute();
    const touched = new Set<BandAccumulator>();
    const add = (sweep: StoredSweep): void => {
      const band = station.add(sweep);
      if (band) touched.add(band);
    };
    read.forEach(add);
    for (const [boot, seq] of mark.sweeps) this.recentSweeps.take(stationId, boot, seq, add);
    if (station.bytes === 0) return [];
    this.recent.keep(stationId, minute, station);
    return [...touched].map(({ grid, accumulator }) => ({ grid, resolved: resolveMinute(grid, minute, accumulator) }));
  }

  private async bandsOf(grids: readonly BandGrid[], tx: Transaction): Promise<Band[]> {
    if (this.bands.size > MOST_BANDS) this.bands.clear();
    const unknown = grids.filter((grid) => !this.bands.has(bandKey(grid)));
    for (const band of await this.bandsTable.ensure(distinct(unknown), tx)) this.bands.set(bandKey(band), band);
    return grids.map((grid) => this.bands.get(bandKey(grid)) as Band);
  }
}

interface WantedMinute {
  readonly mark: SweepMark;
  /** What is known of it; null: it is to be read whole. */
  readonly station: StationMinute | null;
}

interface ComputedMinute {
  readonly grid: BandGrid;
  readonly resolved: ResolvedMinute;
}

/** Stands for all sweeps of a minute. */
const WHOLE = '';

function addedTo(set: Set<string>, item: string): boolean {
  return set.size < set.add(item).size;
}

function distinct(grids: readonly BandGrid[]): BandGrid[] {
  return [...new Map(grids.map((grid) => [bandKey(grid), grid])).values()];
}

/** One mark for each station and minute. */
function mergeMarks(marks: readonly SweepMark[]): SweepMark[] {
  const merged = new Map<string, SweepMark & { sweeps: (readonly [string, number])[] }>();
  for (const { stationId, minute, sweeps } of marks) {
    const key = `${stationId}/${minute}`;
    const mark = merged.get(key);
    if (mark) mark.sweeps.push(...sweeps);
    else merged.set(key, { stationId, minute, sweeps: [...sweeps] });
  }
  return [...merged.values()];
}
