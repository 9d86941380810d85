import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';
import { MINUTE_MS } from '../../shared/time';
import type { Hertz, Instant } from '../../shared/units';
import type { StoredSweep } from './stored-sweep';
import { HEADER_COLUMNS, toStoredSweep, type SweepHeaderRow, type SweepRow } from './sweep-rows';

export interface SweepQuery {
  readonly stationId: number;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly startHz?: Hertz;
  readonly stopHz?: Hertz;
  /** Where the last page ended. */
  readonly after?: { readonly startedAt: Instant; readonly boot: string; readonly seq: number };
  readonly limit: number;
}

@Injectable()
export class SweepsRepository {
  constructor(private readonly database: Database) {}

  /** All sweeps that a station took in one minute, in the order of capture time, boot and sequence. */
  async inMinute(stationId: number, minute: Instant, tx: Transaction = this.database): Promise<StoredSweep[]> {
    const rows = await tx.query<SweepRow>(
      `SELECT ${HEADER_COLUMNS}, levels FROM sweep
       WHERE station_id = $1 AND started_at >= to_timestamp($2 / 1000.0) AND started_at < to_timestamp($3 / 1000.0)
       ORDER BY started_at, boot COLLATE "C", seq`,
      [stationId, minute, minute + MINUTE_MS],
    );
    return rows.map(toStoredSweep);
  }

  async one(stationId: number, startedAt: Instant, boot: string, seq: number): Promise<StoredSweep | null> {
    const [row] = await this.database.query<SweepRow>(
      `SELECT ${HEADER_COLUMNS}, levels FROM sweep
       WHERE station_id = $1 AND started_at = to_timestamp($2 / 1000.0) AND boot = $3 AND seq = $4`,
      [stationId, startedAt, boot, seq],
    );
    return row ? toStoredSweep(row) : null;
  }

  /** Headers of what overlaps the query in time and frequency, newest first. */
  headers({ stationId, from, to, startHz, stopHz, after, limit }: SweepQuery): Promise<SweepHeaderRow[]> {
    return this.database.query<SweepHeaderRow>(
      `SELECT ${HEADER_COLUMNS} FROM sweep
       WHERE station_id = $1
         AND ($2::float8 IS NULL OR started_at + duration_ms * interval '1 millisecond' >= to_timestamp($2 / 1000.0))
         AND ($2::float8 IS NULL OR started_at > to_timestamp($2 / 1000.0) - interval '1 day')
         AND ($3::float8 IS NULL OR started_at < to_timestamp($3 / 1000.0))
         AND ($4::float8 IS NULL OR start_hz + (bins - 0.5) * step_hz > $4)
         AND ($5::float8 IS NULL OR start_hz - 0.5 * step_hz < $5)
         AND ($6::float8 IS NULL OR (started_at, boot COLLATE "C", seq) < (to_timestamp($6 / 1000.0), $7::text COLLATE "C", $8::bigint))
       ORDER BY started_at DESC, boot COLLATE "C" DESC, seq DESC
       LIMIT $9`,
      [
        stationId,
        from ?? null,
        to ?? null,
        startHz ?? null,
        stopHz ?? null,
        after?.startedAt ?? null,
        after?.boot ?? null,
        after?.seq ?? null,
        limit,
      ],
    );
  }
}
