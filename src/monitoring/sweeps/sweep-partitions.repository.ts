import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';
import { DAY_MS, startOfDay } from '../../shared/time';
import type { Instant } from '../../shared/units';

/** One at a time makes or drops partitions. */
const PARTITION_LOCK = 727_011;
const PARTITION_NAME = /^sweep_(\d{4})(\d{2})(\d{2})$/;

export interface SweepPartition {
  readonly name: string;
  readonly day: Instant;
}

/** The table of sweeps is cut into days of capture time. */
@Injectable()
export class SweepPartitionsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Makes the partition of a day, unless it is there. It is filled as a table of its own and then attached, which hinders neither readers
   * nor writers of the other days; its rows keep up to 8160 bytes in place, so that 4,000 levels are not written elsewhere and looked up.
   */
  async create(day: Instant, tx: Transaction): Promise<void> {
    const name = partitionName(day);
    await tx.query('SELECT pg_advisory_xact_lock($1)', [PARTITION_LOCK]);
    const [found] = await tx.query<{ oid: string | null }>('SELECT to_regclass($1) AS oid', [name]);
    if (found?.oid) return;
    await tx.query(
      `CREATE TABLE ${name} (LIKE sweep INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE) WITH (toast_tuple_target = 8160)`,
    );
    await tx.query(
      `ALTER TABLE sweep ATTACH PARTITION ${name} FOR VALUES FROM ('${new Date(day).toISOString()}') TO ('${new Date(day + DAY_MS).toISOString()}')`,
    );
  }

  /** Oldest first. */
  async list(): Promise<SweepPartition[]> {
    const rows = await this.database.query<{ name: string }>(
      `SELECT relname AS name FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid WHERE inhparent = 'sweep'::regclass ORDER BY relname`,
    );
    return rows.flatMap(({ name }) => {
      const day = dayOf(name);
      return day === null ? [] : [{ name, day }];
    });
  }

  /** What the whole database takes on disk, bytes. */
  async databaseBytes(): Promise<number> {
    const [row] = await this.database.query<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes');
    return Number(row?.bytes);
  }

  /** Drops a partition if its lock can be had soon: whoever writes must not be kept waiting behind us while somebody reads for long. */
  async drop(partition: SweepPartition): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query("SET LOCAL lock_timeout = '1s'");
      await tx.query('SELECT pg_advisory_xact_lock($1)', [PARTITION_LOCK]);
      await tx.query(`DROP TABLE IF EXISTS ${partitionName(partition.day)}`);
    });
  }
}

export function partitionName(day: Instant): string {
  return `sweep_${new Date(startOfDay(day)).toISOString().slice(0, 10).replaceAll('-', '')}`;
}

function dayOf(name: string): Instant | null {
  const match = PARTITION_NAME.exec(name);
  return match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : null;
}
