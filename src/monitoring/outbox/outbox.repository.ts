import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../config/transaction';
import type { Instant } from '../../shared/units';

export interface OutboxEntry {
  readonly kind: 'event' | 'station';
  readonly prefecture: string;
  /** What is told, in the form that REST gives it. */
  readonly payload: unknown;
}

/** The channel on which the relay hears that there is something to tell. */
export const OUTBOX_CHANNEL = 'outbox';

@Injectable()
export class OutboxRepository {
  /**
   * Writes down what is to be told once the transaction is committed.
   *
   * Numbers come from a row, not from a sequence: its lock is held until the commit, so that the order of numbers is the order of commits
   * and whoever resumes after number N misses nothing.
   */
  async append(tx: Transaction, entries: readonly OutboxEntry[], at: Instant): Promise<void> {
    if (entries.length === 0) return;
    const [counter] = await tx.query<{ last_id: string }>('UPDATE outbox_counter SET last_id = last_id + $1 RETURNING last_id', [
      entries.length,
    ]);
    const first = Number((counter as { last_id: string }).last_id) - entries.length + 1;
    await tx.query(
      `INSERT INTO outbox (id, at, kind, prefecture, payload)
       SELECT $1::bigint + position - 1, to_timestamp($2 / 1000.0), entry ->> 'kind', entry ->> 'prefecture', entry -> 'payload'
       FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS listed (entry, position)`,
      [first, at, JSON.stringify(entries)],
    );
    await tx.query(`NOTIFY ${OUTBOX_CHANNEL}`);
  }
}
