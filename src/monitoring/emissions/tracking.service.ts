import { Injectable } from '@nestjs/common';
import { setImmediate as others } from 'node:timers/promises';
import type { Transaction } from '../../config/transaction';
import type { Instant } from '../../shared/units';
import type { Band } from '../minutes/band';
import type { Minute } from '../minutes/minute';
import { MinutesRepository } from '../minutes/minutes.repository';
import { MinutesService, type ChangedMinute } from '../minutes/minutes.service';
import type { SweepMark } from '../minutes/sweep-mark';
import { BandHistory, type BandChanges, type Checkpoint } from './band-history';
import { CheckpointsRepository } from './checkpoints.repository';
import type { EmissionChanges } from './emission-changes';
import { EmissionsRepository } from './emissions.repository';
import { IDENTITY_MS } from './fold-minute';
import { NOTHING_YET } from './track';

export type { EmissionChanges } from './emission-changes';

const MOST_BANDS = 600;
const MINUTES_PER_PAGE = 240;

/** From marks to emissions: the marked minutes anew, and the bands' chains of minutes from the earliest of them on. */
@Injectable()
export class TrackingService {
  private readonly histories = new Map<number, BandHistory>();

  constructor(
    private readonly minutes: MinutesService,
    private readonly minutesTable: MinutesRepository,
    private readonly checkpoints: CheckpointsRepository,
    private readonly emissions: EmissionsRepository,
  ) {}

  /**
   * Brings minutes and emissions up to date with the sweeps. Marks must have been deleted before in the same transaction.
   *
   * The result depends on the stored sweeps alone, not on their order, their batches or what is in memory. If the transaction fails, `forget` must
   * be called.
   */
  async update(tx: Transaction, marks: readonly SweepMark[]): Promise<EmissionChanges> {
    const byBand = groupByBand(await this.minutes.update(tx, marks));
    const changes: BandChanges[] = [];
    const checkpoints: (Checkpoint & { bandId: number })[] = [];
    for (const { band, minutes } of byBand) {
      await others();
      const change = (await this.fold(band, minutes, tx)).takeChanges();
      changes.push(change);
      checkpoints.push(...change.checkpoints.map((checkpoint) => ({ ...checkpoint, bandId: band.id })));
    }
    await this.checkpoints.replace(checkpoints, tx);
    const removed = await this.emissions.remove(
      changes.flatMap((change) => change.removed),
      tx,
    );
    const changed = changes.flatMap((change) => change.changed);
    await this.emissions.save(changed, tx);
    return { changed, removed, minutes: byBand.flatMap(({ band, minutes }) => minutes.map(({ minute }) => ({ bandId: band.id, minute }))) };
  }

  /** Memory may differ from the tables: what it held is read again when it is needed. */
  forget(): void {
    this.histories.clear();
    this.minutes.forget();
  }

  private async fold(band: Band, minutes: readonly Minute[], tx: Transaction): Promise<BandHistory> {
    const from = Math.min(...minutes.map(({ minute }) => minute));
    const known = this.histories.get(band.id);
    if (known?.reaches(from)) {
      known.put(minutes);
      this.remember(band.id, known);
      return known;
    }
    const history = await this.read(band, from, tx);
    this.remember(band.id, history);
    return history;
  }

  /** Folds the table's minutes anew, from the checkpoint before a minute to the latest. */
  private async read(band: Band, from: Instant, tx: Transaction): Promise<BandHistory> {
    const checkpoint = await this.checkpoints.before(band.id, from, tx);
    const start = checkpoint?.at ?? 0;
    const emissions = await this.emissions.trackedSince(band.id, start - IDENTITY_MS, tx);
    const history = new BandHistory(band, checkpoint?.state ?? NOTHING_YET, emissions);
    let next: Instant | null = start;
    while (next !== null) {
      const page: Minute[] = await this.minutesTable.since(band.id, next, MINUTES_PER_PAGE, tx);
      if (page.length > 0) history.put(page);
      const last = page.at(-1);
      next = last && page.length === MINUTES_PER_PAGE ? last.minute + 1 : null;
    }
    return history;
  }

  private remember(bandId: number, history: BandHistory): void {
    this.histories.delete(bandId);
    this.histories.set(bandId, history);
    for (const oldest of this.histories.keys()) {
      if (this.histories.size <= MOST_BANDS) break;
      this.histories.delete(oldest);
    }
  }
}

function groupByBand(changed: readonly ChangedMinute[]): { band: Band; minutes: Minute[] }[] {
  const groups = new Map<number, { band: Band; minutes: Minute[] }>();
  for (const { band, resolved } of changed) {
    const group = groups.get(band.id) ?? { band, minutes: [] };
    const { minute, visits, nodes } = resolved;
    group.minutes.push({ minute, visits, nodes });
    groups.set(band.id, group);
  }
  return [...groups.values()];
}
