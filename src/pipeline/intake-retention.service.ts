import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database } from '../config/database.service';
import { ENVIRONMENT, type ServiceEnvironment } from '../config/environment';
import { MessageKeysRepository } from '../monitoring/readings/message-keys.repository';
import { SweepPartitionsRepository } from '../monitoring/sweeps/sweep-partitions.repository';
import { CLOCK, type Clock } from '../shared/clock';
import { DAY_MS } from '../shared/time';
import type { Instant } from '../shared/units';

/** Folding holds up the intake: little at a time. */
const FOLD_AT_ONCE = 5_000;
const BYTES_PER_GB = 1e9;

/** Drops sweeps that are older than they must be kept, by whole days, and folds their keys, by which repeats are still known. */
@Injectable()
export class IntakeRetention {
  private readonly logger = new Logger('IntakeRetention');

  constructor(
    private readonly database: Database,
    private readonly partitions: SweepPartitionsRepository,
    private readonly keys: MessageKeysRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: Pick<ServiceEnvironment, 'sweepRetentionDays' | 'dataMaxGb' | 'embeddedDatabase'>,
  ) {}

  /** Safe to run twice, and in several processes: each step takes its own lock. */
  async run(): Promise<void> {
    const limit = this.clock.now() - this.environment.sweepRetentionDays * DAY_MS;
    await this.dropSweeps(limit);
    await this.foldKeys(limit);
    if (this.environment.embeddedDatabase) await this.keepWithinSize(this.environment.dataMaxGb * BYTES_PER_GB);
  }

  private async dropSweeps(limit: Instant): Promise<void> {
    for (const partition of await this.partitions.list()) {
      if (partition.day + DAY_MS > limit) return;
      await this.partitions.drop(partition);
      this.logger.log({ msg: 'Sweeps past their retention are dropped', partition: partition.name });
    }
  }

  /** The oldest days go first; the newest stays, whatever it takes: the intake never stops for this. */
  private async keepWithinSize(maxBytes: number): Promise<void> {
    const partitions = await this.partitions.list();
    for (const partition of partitions.slice(0, -1)) {
      if ((await this.partitions.databaseBytes()) <= maxBytes) return;
      await this.partitions.drop(partition);
      this.logger.warn({ msg: 'Sweeps are dropped before their time: the database has reached DATA_MAX_GB', partition: partition.name });
    }
  }

  private async foldKeys(limit: Instant): Promise<void> {
    for (;;) {
      const folded = await this.database.transaction((tx) => this.keys.fold(limit, FOLD_AT_ONCE, tx));
      if (folded < FOLD_AT_ONCE) return;
    }
  }
}
