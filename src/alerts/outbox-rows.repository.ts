import { Injectable } from '@nestjs/common';
import { Database } from '../config/database.service';
import type { Transaction } from '../config/transaction';
import type { Instant } from '../shared/units';
import type { OutboxRow } from './outbox-row';

interface Row {
  id: string;
  kind: 'event' | 'station';
  prefecture: string;
  payload: unknown;
}

/** Reads the outbox in the order of its numbers, which is the order of commits. */
@Injectable()
export class OutboxRowsRepository {
  constructor(private readonly database: Database) {}

  async after(id: number, limit: number): Promise<OutboxRow[]> {
    const rows = await this.database.query<Row>('SELECT id, kind, prefecture, payload FROM outbox WHERE id > $1 ORDER BY id LIMIT $2', [
      id,
      limit,
    ]);
    return rows.map(toRow);
  }

  /** Number of the last line that was ever written, also if it has been cleaned away. */
  async lastId(): Promise<number> {
    const [row] = await this.database.query<{ last_id: string }>('SELECT last_id FROM outbox_counter');
    return Number(row?.last_id ?? 0);
  }

  /** Number of the oldest line that is still kept; one after the last if none is. */
  async firstKeptId(): Promise<number> {
    const [row] = await this.database.query<{ first: string }>(
      'SELECT coalesce((SELECT min(id) FROM outbox), (SELECT last_id + 1 FROM outbox_counter)) AS first',
    );
    return Number(row?.first ?? 1);
  }

  async unpublished(limit: number, tx: Transaction): Promise<OutboxRow[]> {
    const rows = await tx.query<Row>('SELECT id, kind, prefecture, payload FROM outbox WHERE NOT published ORDER BY id LIMIT $1', [limit]);
    return rows.map(toRow);
  }

  async markPublished(ids: readonly number[], tx: Transaction): Promise<void> {
    await tx.query('UPDATE outbox SET published = true WHERE id = ANY ($1::bigint[])', [ids]);
  }

  /** Forgets what was told before `before`; what nobody has been told yet stays. */
  async deleteBefore(before: Instant): Promise<void> {
    await this.database.query('DELETE FROM outbox WHERE published AND at < to_timestamp($1 / 1000.0)', [before]);
  }
}

function toRow(row: Row): OutboxRow {
  return { id: Number(row.id), kind: row.kind, prefecture: row.prefecture, payload: row.payload };
}
