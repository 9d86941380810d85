import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';
import { startOfDay } from '../../shared/time';
import type { Instant } from '../../shared/units';
import type { RejectionCode } from '../mqtt/wire/rejection';
import { KEPT_BYTES, type DeadLetter } from './dead-letter';

/** So many payloads a station and day keep their bytes; of what comes after these only length and hash are kept. */
const KEPT_A_DAY = 1_000;

export interface DeadLetterRow {
  readonly id: string;
  readonly station: string;
  readonly topic: string;
  readonly received_at: Date;
  readonly last_received_at: Date;
  readonly code: RejectionCode;
  readonly path: string | null;
  readonly detail: string | null;
  readonly sha256: Buffer;
  readonly bytes: number;
  readonly times: number;
  readonly kept_bytes: number | null;
}

export interface DeadLetterQuery {
  /** Null: every prefecture, and letters of none. */
  readonly prefectures: readonly string[] | null;
  readonly station?: string;
  readonly code?: string;
  readonly beforeId?: number;
  readonly limit: number;
}

const COLUMNS = `id, station, topic, received_at, last_received_at, code, path, detail, sha256, bytes, times, octet_length(payload) AS kept_bytes`;

@Injectable()
export class DeadLettersRepository {
  constructor(private readonly database: Database) {}

  /** One row for each station and payload; what comes again is counted. */
  async record(letters: readonly DeadLetter[], tx: Transaction): Promise<void> {
    const distinct = countRepeats(letters);
    if (distinct.length === 0) return;
    const room = await this.roomToday(distinct, tx);
    await tx.query(
      `INSERT INTO dead_letter AS kept
         (station, prefecture, topic, code, path, detail, sha256, bytes, payload, times, received_at, last_received_at)
       SELECT station, prefecture, topic, code, path, detail, sha256, bytes, payload, times, received_at, received_at
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bytea[], $8::integer[], $9::bytea[],
                   $10::integer[], $11::timestamptz[])
         AS given (station, prefecture, topic, code, path, detail, sha256, bytes, payload, times, received_at)
       ORDER BY station, sha256
       ON CONFLICT (station, sha256) DO UPDATE SET
         times = kept.times + excluded.times, last_received_at = greatest(kept.last_received_at, excluded.last_received_at),
         code = excluded.code, path = excluded.path, detail = excluded.detail, prefecture = excluded.prefecture`,
      [
        distinct.map(({ letter }) => letter.station),
        distinct.map(({ letter }) => letter.prefecture),
        distinct.map(({ letter }) => letter.topic),
        distinct.map(({ letter }) => letter.code),
        distinct.map(({ letter }) => letter.path ?? null),
        distinct.map(({ letter }) => letter.detail),
        distinct.map(({ letter }) => letter.sha256),
        distinct.map(({ letter }) => letter.payload.length),
        distinct.map(({ letter }) => (take(room, letter.station) ? letter.payload.subarray(0, KEPT_BYTES) : null)),
        distinct.map(({ times }) => times),
        distinct.map(({ letter }) => new Date(letter.receivedAt).toISOString()),
      ],
    );
  }

  /** Newest first. */
  list({ prefectures, station, code, beforeId, limit }: DeadLetterQuery): Promise<DeadLetterRow[]> {
    return this.database.query<DeadLetterRow>(
      `SELECT ${COLUMNS} FROM dead_letter
       WHERE ($1::text[] IS NULL OR prefecture = ANY ($1)) AND ($2::text IS NULL OR station = $2) AND ($3::text IS NULL OR code = $3)
         AND ($4::bigint IS NULL OR id < $4)
       ORDER BY id DESC LIMIT $5`,
      [prefectures, station ?? null, code ?? null, beforeId ?? null, limit],
    );
  }

  async one(id: number, prefectures: readonly string[] | null): Promise<(DeadLetterRow & { payload: Buffer | null }) | null> {
    const [row] = await this.database.query<DeadLetterRow & { payload: Buffer | null }>(
      `SELECT ${COLUMNS}, payload FROM dead_letter WHERE id = $1 AND ($2::text[] IS NULL OR prefecture = ANY ($2))`,
      [id, prefectures],
    );
    return row ?? null;
  }

  async remove(id: number): Promise<void> {
    await this.database.query('DELETE FROM dead_letter WHERE id = $1', [id]);
  }

  private async roomToday(letters: readonly Counted[], tx: Transaction): Promise<Map<string, number>> {
    const stations = [...new Set(letters.map(({ letter }) => letter.station))];
    const since: Instant = startOfDay(Math.max(...letters.map(({ letter }) => letter.receivedAt)));
    const rows = await tx.query<{ station: string; kept: string }>(
      `SELECT station, count(*) AS kept FROM dead_letter
       WHERE station = ANY ($1) AND received_at >= to_timestamp($2 / 1000.0) AND payload IS NOT NULL GROUP BY station`,
      [stations, since],
    );
    const kept = new Map(rows.map((row) => [row.station, Number(row.kept)]));
    return new Map(stations.map((station) => [station, KEPT_A_DAY - (kept.get(station) ?? 0)]));
  }
}

interface Counted {
  readonly letter: DeadLetter;
  readonly times: number;
}

/** A statement can touch a row only once: repeats in one batch are counted here. */
function countRepeats(letters: readonly DeadLetter[]): Counted[] {
  const counted = new Map<string, Counted>();
  for (const letter of letters) {
    const key = `${letter.station}/${letter.sha256.toString('base64')}`;
    counted.set(key, { letter, times: (counted.get(key)?.times ?? 0) + 1 });
  }
  return [...counted.values()];
}

function take(room: Map<string, number>, station: string): boolean {
  const left = room.get(station) ?? 0;
  room.set(station, left - 1);
  return left > 0;
}
