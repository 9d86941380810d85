import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';
import type { FrequencyRange } from '../../shared/frequency-range';
import type { Hertz, Instant } from '../../shared/units';
import type { Emission } from './emission';
import type { JudgedEmission } from './judged-emission';
import { JOINED_COLUMNS, JOINS, toColumns, toEmission, toTracked, type EmissionRow, type JoinedEmissionRow } from './emission-rows';
import type { TrackedEmission } from './tracked-emission';

/** An emission with the minutes that show it best and last. */
export type StoredEmission = Emission & Pick<TrackedEmission, 'strongestMinute' | 'lastMinute'>;

export interface EmissionQuery {
  /** Null: of all. */
  readonly prefectures: readonly string[] | null;
  readonly stationId?: number;
  readonly startHz?: Hertz;
  readonly stopHz?: Hertz;
  readonly active?: boolean;
  readonly from?: Instant;
  readonly to?: Instant;
  /** Where the last page ended. */
  readonly after?: { readonly firstSeenAt: Instant; readonly id: string };
  readonly limit: number;
}

const ROWS_PER_STATEMENT = 500;
/** Narrower ones are found by their center alone; the few that are not have an index of their own. */
const WIDE_HZ: Hertz = 1_000_000;
const OVERLAPS = 'near.center_hz - near.bandwidth_hz / 2 < to_hz AND near.center_hz + near.bandwidth_hz / 2 > from_hz';

@Injectable()
export class EmissionsRepository {
  constructor(private readonly database: Database) {}

  /** Emissions whose width overlaps a frequency range, of every station and time. */
  async near(range: FrequencyRange, tx: Transaction = this.database): Promise<StoredEmission[]> {
    return this.select(
      tx,
      'emission.center_hz - emission.bandwidth_hz / 2 < $2 AND emission.center_hz + emission.bandwidth_hz / 2 > $1 ORDER BY emission.center_hz, emission.id',
      [range.from, range.to],
    );
  }

  /**
   * Emissions whose width overlaps one of the ranges, heard at or after `since`; each once.
   *
   * @param known  ids of those that need not be read again
   */
  async nearAny(
    ranges: readonly FrequencyRange[],
    since: Instant,
    tx: Transaction,
    known: readonly string[] = [],
  ): Promise<StoredEmission[]> {
    if (ranges.length === 0) return [];
    return this.select(
      tx,
      `emission.id IN (
         SELECT near.id FROM unnest($1::float8[], $2::float8[]) AS span (from_hz, to_hz)
         JOIN emission AS near ON near.bandwidth_hz < ${WIDE_HZ} AND near.center_hz > from_hz - ${WIDE_HZ / 2} AND near.center_hz < to_hz + ${WIDE_HZ / 2}
         WHERE ${OVERLAPS}
         UNION ALL
         SELECT near.id FROM unnest($1::float8[], $2::float8[]) AS span (from_hz, to_hz)
         JOIN emission AS near ON near.bandwidth_hz >= ${WIDE_HZ} AND ${OVERLAPS})
       AND emission.last_seen_at >= to_timestamp($3 / 1000.0) AND emission.id <> ALL ($4::uuid[])
       ORDER BY emission.center_hz, emission.id`,
      [ranges.map(({ from }) => from), ranges.map(({ to }) => to), since, known],
    );
  }

  /** The spectrum of all that these stations hear or have heard. */
  async spansOf(stationCodes: readonly string[], tx: Transaction): Promise<FrequencyRange[]> {
    return tx.query<{ from: Hertz; to: Hertz }>(
      `SELECT center_hz - bandwidth_hz / 2 AS "from", center_hz + bandwidth_hz / 2 AS "to" FROM emission
       WHERE station_id IN (SELECT id FROM monitoring_station WHERE code = ANY ($1))`,
      [stationCodes],
    );
  }

  async byIds(ids: readonly string[], tx: Transaction = this.database): Promise<StoredEmission[]> {
    if (ids.length === 0) return [];
    return this.select(tx, 'emission.id = ANY ($1::uuid[]) ORDER BY emission.center_hz, emission.id', [ids]);
  }

  /** Emissions that overlap a time and a frequency range, those first heard latest first. */
  async list(query: EmissionQuery): Promise<StoredEmission[]> {
    const { prefectures, stationId, startHz, stopHz, active, from, to, after, limit } = query;
    return this.select(
      this.database,
      `($1::text[] IS NULL OR station.prefecture = ANY ($1))
       AND ($2::integer IS NULL OR emission.station_id = $2)
       AND ($3::float8 IS NULL OR emission.center_hz + emission.bandwidth_hz / 2 > $3)
       AND ($4::float8 IS NULL OR emission.center_hz - emission.bandwidth_hz / 2 < $4)
       AND ($5::boolean IS NULL OR emission.active = $5)
       AND ($6::float8 IS NULL OR emission.last_seen_at >= to_timestamp($6 / 1000.0))
       AND ($7::float8 IS NULL OR emission.first_seen_at < to_timestamp($7 / 1000.0))
       AND ($8::float8 IS NULL OR (emission.first_seen_at, emission.id) < (to_timestamp($8 / 1000.0), $9::uuid))
       ORDER BY emission.first_seen_at DESC, emission.id DESC LIMIT $10`,
      [
        prefectures,
        stationId ?? null,
        startHz ?? null,
        stopHz ?? null,
        active ?? null,
        from ?? null,
        to ?? null,
        after?.firstSeenAt ?? null,
        after?.id ?? null,
        limit,
      ],
    );
  }

  async setJudgements(judged: readonly JudgedEmission[], tx: Transaction): Promise<void> {
    if (judged.length === 0) return;
    await tx.query(
      `UPDATE emission SET judgement = given.judgement, licenses = given.licenses
       FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, judgement text, licenses jsonb)
       WHERE emission.id = given.id AND (emission.judgement, emission.licenses) IS DISTINCT FROM (given.judgement, given.licenses)`,
      [JSON.stringify(judged)],
    );
  }

  /** Emissions of a band that were heard since, as the fold made them. */
  async trackedSince(bandId: number, since: Instant, tx: Transaction): Promise<TrackedEmission[]> {
    const rows = await tx.query<EmissionRow>('SELECT * FROM emission WHERE band_id = $1 AND last_seen_at >= to_timestamp($2 / 1000.0)', [
      bandId,
      since,
    ]);
    return rows.map(toTracked);
  }

  /** Writes what the fold made of them; how they were judged stays until they are judged again. */
  async save(emissions: readonly TrackedEmission[], tx: Transaction): Promise<void> {
    for (let from = 0; from < emissions.length; from += ROWS_PER_STATEMENT) {
      await tx.query(
        `INSERT INTO emission AS known (id, station_id, band_id, center_hz, center_uncertainty_hz, bandwidth_hz, level, snr_db,
           first_seen_at, last_seen_at, confirmed_at, sightings, active, truncated, body)
         SELECT id, station_id, band_id, center_hz, center_uncertainty_hz, bandwidth_hz, level, snr_db, to_timestamp(first_seen_ms / 1000.0),
           to_timestamp(last_seen_ms / 1000.0), to_timestamp(confirmed_ms / 1000.0), sightings, active, truncated, body
         FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, station_id integer, band_id integer, center_hz float8,
           center_uncertainty_hz float8, bandwidth_hz float8, level float8, snr_db float8, first_seen_ms float8, last_seen_ms float8,
           confirmed_ms float8, sightings integer, active boolean, truncated boolean, body jsonb)
         ON CONFLICT (id) DO UPDATE SET center_hz = excluded.center_hz, center_uncertainty_hz = excluded.center_uncertainty_hz,
           bandwidth_hz = excluded.bandwidth_hz, level = excluded.level, snr_db = excluded.snr_db, first_seen_at = excluded.first_seen_at,
           last_seen_at = excluded.last_seen_at, confirmed_at = excluded.confirmed_at, sightings = excluded.sightings,
           active = excluded.active, truncated = excluded.truncated, body = excluded.body`,
        [JSON.stringify(emissions.slice(from, from + ROWS_PER_STATEMENT).map(toColumns))],
      );
    }
  }

  /** @returns  what they were */
  async remove(ids: readonly string[], tx: Transaction): Promise<StoredEmission[]> {
    const gone = await this.byIds(ids, tx);
    if (ids.length > 0) await tx.query('DELETE FROM emission WHERE id = ANY ($1::uuid[])', [ids]);
    return gone;
  }

  private async select(tx: Transaction, condition: string, parameters: unknown[]): Promise<StoredEmission[]> {
    const rows = await tx.query<JoinedEmissionRow>(`SELECT ${JOINED_COLUMNS} FROM emission ${JOINS} WHERE ${condition}`, parameters);
    return rows.map(toEmission);
  }
}
