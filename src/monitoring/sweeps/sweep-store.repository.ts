import { Injectable } from '@nestjs/common';
import { startOfDay } from '../../shared/time';
import type { Instant } from '../../shared/units';
import type { CopyTransaction } from './copy-transaction';
import type { StoredSweep } from './stored-sweep';
import { COPY_SWEEPS, SweepCopy } from './sweep-copy';
import { SweepPartitionsRepository } from './sweep-partitions.repository';

/** Writes sweeps, many at once, into the partitions of their days. */
@Injectable()
export class SweepStore {
  private readonly days = new Set<Instant>();
  private copy = new SweepCopy();

  constructor(private readonly partitions: SweepPartitionsRepository) {}

  async insert(sweeps: readonly StoredSweep[], tx: CopyTransaction): Promise<void> {
    if (sweeps.length === 0) return;
    for (const day of new Set(sweeps.map(({ sweep }) => startOfDay(sweep.startedAt)))) {
      if (!this.days.has(day)) await this.partitions.create(day, tx);
    }
    await tx.copyIn(COPY_SWEEPS, this.copy.encode(sweeps));
  }

  /** To be called after the commit: from then on the days' partitions are known to be there. */
  committed(sweeps: readonly StoredSweep[]): void {
    for (const { sweep } of sweeps) this.days.add(startOfDay(sweep.startedAt));
  }

  /** To be called when a transaction has failed: perhaps because a partition was dropped; and what was on its way to the server may still be there. */
  failed(): void {
    this.days.clear();
    this.copy = new SweepCopy();
  }
}
