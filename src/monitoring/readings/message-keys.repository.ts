import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../config/transaction';
import type { Instant } from '../../shared/units';
import type { KeyedMessage } from './keyed-message';

/** Whoever writes keys holds it shared, whoever folds old ones holds it alone: a key that is being folded must not be taken for new. */
const FOLD_LOCK = 727_010;

/** Until the end of the transaction no key is folded away: to be said before any is claimed in it. */
export const HOLD_OFF_FOLDING = `SELECT pg_advisory_xact_lock_shared(${FOLD_LOCK})`;

/** SHA-256. Given as one run of bytes: a list of byte strings goes to the server as text in hexadecimal digits. */
const HASH_BYTES = 32;

export type KeyState = 'new' | 'repeat' | 'conflict';

@Injectable()
export class MessageKeysRepository {
  /**
   * Writes down the keys that are new; of the others says whether the same bytes were stored under them. Of messages with one key the first
   * claims it. Of a folded key only the number is known, and it counts as a repeat.
   *
   * @returns  one state for each message, in their order
   */
  async claim(messages: readonly KeyedMessage[], tx: Transaction): Promise<KeyState[]> {
    if (messages.length === 0) return [];
    const first = firstOfEachKey(messages);
    const { count, keys } = await this.insert([...first.values()], tx);
    if (count === messages.length) return new Array<KeyState>(count).fill('new');
    const claimed = new Set(count === first.size ? first.keys() : keys?.map(keyOf));
    const known = [...first.entries()].filter(([key]) => !claimed.has(key)).map(([, message]) => message);
    const hashes = known.length > 0 ? await this.hashes(known, tx) : new Map<string, Buffer>();
    return messages.map((message) => {
      const key = keyOf(message);
      const claimant = claimed.has(key) ? first.get(key) : undefined;
      if (claimant === message) return 'new';
      const stored = claimant?.sha256 ?? hashes.get(key);
      return stored === undefined || stored.equals(message.sha256) ? 'repeat' : 'conflict';
    });
  }

  /**
   * Folds the oldest keys into one multirange for each station and boot.
   *
   * @returns  how many were folded; 0 when none are older than `before`
   */
  async fold(before: Instant, limit: number, tx: Transaction): Promise<number> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [FOLD_LOCK]);
    const [row] = await tx.query<{ folded: string }>(
      `WITH old AS (
         DELETE FROM message_key WHERE ctid = ANY (ARRAY(
           SELECT ctid FROM message_key WHERE received_at < to_timestamp($1 / 1000.0) LIMIT $2))
         RETURNING station_id, boot, seq
       ), folded AS (
         INSERT INTO folded_key AS kept (station_id, boot, seqs)
         SELECT station_id, boot, range_agg(int8range(seq, seq, '[]')) FROM old GROUP BY station_id, boot
         ON CONFLICT (station_id, boot) DO UPDATE SET seqs = kept.seqs + excluded.seqs
       )
       SELECT count(*) AS folded FROM old`,
      [before, limit],
    );
    return Number(row?.folded ?? 0);
  }

  /** Says which were new only where not all were: to read a row for each takes longer than to say that there were so many. */
  private async insert(messages: readonly KeyedMessage[], tx: Transaction): Promise<Inserted> {
    const [inserted] = await tx.query<Inserted>(
      `WITH inserted AS (
         INSERT INTO message_key (station_id, boot, seq, sha256, received_at)
         SELECT station_id, boot, seq, substring($4::bytea FROM ${HASH_BYTES} * (place::integer - 1) + 1 FOR ${HASH_BYTES}), to_timestamp(received_ms / 1000.0)
         FROM unnest($1::integer[], $2::text[], $3::bigint[], $5::bigint[]) WITH ORDINALITY AS sent (station_id, boot, seq, received_ms, place)
         WHERE NOT EXISTS (
           SELECT FROM folded_key WHERE folded_key.station_id = sent.station_id AND folded_key.boot = sent.boot AND folded_key.seqs @> sent.seq)
         ON CONFLICT DO NOTHING
         RETURNING station_id, boot, seq
       )
       SELECT count(*)::integer AS count,
         CASE WHEN count(*) < $6 THEN json_agg(json_build_object('stationId', station_id, 'boot', boot, 'seq', seq::text)) END AS keys
       FROM inserted`,
      [
        ...keyColumns(messages),
        Buffer.concat(messages.map(({ sha256 }) => sha256)),
        integers(messages.map(({ receivedAt }) => Math.round(receivedAt))),
        messages.length,
      ],
    );
    return inserted as Inserted;
  }

  private async hashes(messages: readonly KeyedMessage[], tx: Transaction): Promise<Map<string, Buffer>> {
    const rows = await tx.query<KeyRow & { sha256: Buffer }>(
      `SELECT station_id AS "stationId", boot, seq, sha256
       FROM message_key JOIN unnest($1::integer[], $2::text[], $3::bigint[]) AS sent (station_id, boot, seq) USING (station_id, boot, seq)`,
      keyColumns(messages),
    );
    return new Map(rows.map((row) => [keyOf(row), row.sha256]));
  }
}

/** What was written down of the keys that were sent. */
interface Inserted {
  readonly count: number;
  /** Null where all were, or none. */
  readonly keys: readonly KeyRow[] | null;
}

interface KeyRow {
  readonly stationId: number;
  readonly boot: string;
  readonly seq: string;
}

function firstOfEachKey(messages: readonly KeyedMessage[]): Map<string, KeyedMessage> {
  const first = new Map<string, KeyedMessage>();
  for (const message of messages) {
    const key = keyOf(message);
    if (!first.has(key)) first.set(key, message);
  }
  return first;
}

function keyColumns(messages: readonly KeyedMessage[]): unknown[] {
  return [integers(messages.map(({ stationId }) => stationId)), messages.map(({ boot }) => boot), integers(messages.map(({ seq }) => seq))];
}

/** A list as PostgreSQL writes it; node-postgres would put each number in quotes, after it has looked for quotes in it. */
function integers(values: readonly number[]): string {
  return `{${values.join(',')}}`;
}

function keyOf({ stationId, boot, seq }: { stationId: number; boot: string; seq: number | string }): string {
  return `${stationId}/${boot}/${seq}`;
}
