import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';
import type { FrequencyRange } from '../../shared/frequency-range';
import type { Instant } from '../../shared/units';
import type { MeanSpectrumRow } from './mean-spectrum-row';
import type { Minute, ResolvedMinute, Visit } from './minute';
import { packMinute, unpackMinute } from './minute-codec';

/** A minute in which a station looked at a frequency range. */
export interface VisitedMinute {
  readonly minute: Instant;
  readonly visits: number;
  readonly firstVisitAt: Instant;
  readonly lastVisitAt: Instant;
}

/** What a station scans in one way, and when it did so last. */
export interface WatchedBand extends FrequencyRange {
  readonly stationId: number;
  readonly lastVisitAt: Instant;
}

/** A minute of all of a station's bands. */
export interface StationMinuteName {
  readonly stationId: number;
  readonly minute: Instant;
}

export interface BandMinute {
  readonly bandId: number;
  readonly resolved: ResolvedMinute;
}

const COLUMNS = 10;
const ROWS_PER_STATEMENT = 200;

@Injectable()
export class MinutesRepository {
  constructor(private readonly database: Database) {}

  /** Puts minutes in the place of what was there. */
  async replace(minutes: readonly BandMinute[], tx: Transaction): Promise<void> {
    for (let from = 0; from < minutes.length; from += ROWS_PER_STATEMENT) {
      const rows = minutes.slice(from, from + ROWS_PER_STATEMENT);
      await tx.query(
        `INSERT INTO minute (band_id, minute, visits, mean, segments, averages, hold_count, peak_samples, first_visit_at, last_visit_at)
         VALUES ${rows.map((_, i) => placeholders(i * COLUMNS)).join(', ')}
         ON CONFLICT (band_id, minute) DO UPDATE SET visits = excluded.visits, mean = excluded.mean, segments = excluded.segments,
           averages = excluded.averages, hold_count = excluded.hold_count, peak_samples = excluded.peak_samples,
           first_visit_at = excluded.first_visit_at, last_visit_at = excluded.last_visit_at`,
        rows.flatMap(toColumns),
      );
    }
  }

  /** Of the named minutes of stations those that have been made of sweeps before, in whatever band; named as they were asked for, by their place. */
  async known(wanted: readonly StationMinuteName[], tx: Transaction): Promise<ReadonlySet<number>> {
    if (wanted.length === 0) return new Set();
    const rows = await tx.query<{ place: string }>(
      `SELECT place FROM unnest($1::integer[], $2::float8[]) WITH ORDINALITY AS wanted (station_id, minute, place)
       WHERE EXISTS (
         SELECT FROM band JOIN minute ON minute.band_id = band.id
         WHERE band.station_id = wanted.station_id AND minute.minute = to_timestamp(wanted.minute / 1000.0))`,
      [wanted.map(({ stationId }) => stationId), wanted.map(({ minute }) => minute)],
    );
    return new Set(rows.map(({ place }) => Number(place) - 1));
  }

  /** The first minutes of a band from a time on, in order, without their spectra. */
  async since(bandId: number, from: Instant, limit: number, tx: Transaction = this.database): Promise<Minute[]> {
    const rows = await tx.query<{ minute: Date; segments: Buffer }>(
      'SELECT minute, segments FROM minute WHERE band_id = $1 AND minute >= to_timestamp($2 / 1000.0) ORDER BY minute LIMIT $3',
      [bandId, from, limit],
    );
    return rows.map(({ minute, segments }) => unpackMinute(minute.getTime(), segments));
  }

  /** Minutes in which a station looked at all of a range, in order: what was not observed is not quiet. Several bands may give one minute each. */
  async visited(
    stationId: number,
    range: FrequencyRange,
    from: Instant,
    to: Instant,
    tx: Transaction = this.database,
  ): Promise<VisitedMinute[]> {
    const rows = await tx.query<{ minute: Date; visits: number; first_visit_at: Date; last_visit_at: Date }>(
      `SELECT minute.minute, minute.visits, minute.first_visit_at, minute.last_visit_at
       FROM band JOIN minute ON minute.band_id = band.id
       WHERE band.station_id = $1
         AND band.start_hz - band.step_hz / 2 <= $2 AND band.start_hz + (band.bins - 0.5) * band.step_hz >= $3
         AND minute.last_visit_at >= to_timestamp($4 / 1000.0) AND minute.minute < to_timestamp($5 / 1000.0)
         AND minute.minute > to_timestamp($4 / 1000.0) - interval '1 minute'
       ORDER BY minute.minute, band.id`,
      [stationId, range.from, range.to, from, to],
    );
    return rows.map((row) => ({
      minute: row.minute.getTime(),
      visits: row.visits,
      firstVisitAt: row.first_visit_at.getTime(),
      lastVisitAt: row.last_visit_at.getTime(),
    }));
  }

  /** Forgets minutes that are older; so many at once, so that nobody waits for it. @returns  how many these were */
  async removeBefore(limit: Instant, most: number, tx: Transaction): Promise<number> {
    const rows = await tx.query(
      `DELETE FROM minute WHERE ctid = ANY (ARRAY(SELECT ctid FROM minute WHERE minute < to_timestamp($1 / 1000.0) LIMIT $2)) RETURNING 1`,
      [limit, most],
    );
    return rows.length;
  }

  /** All bands, from edge to edge, with the last visit to each. */
  async watched(tx: Transaction = this.database): Promise<WatchedBand[]> {
    const rows = await tx.query<{ station_id: number; from_hz: number; to_hz: number; last_visit_at: Date }>(
      `SELECT band.station_id, band.start_hz - band.step_hz / 2 AS from_hz, band.start_hz + (band.bins - 0.5) * band.step_hz AS to_hz,
         latest.last_visit_at
       FROM band CROSS JOIN LATERAL (SELECT last_visit_at FROM minute WHERE band_id = band.id ORDER BY minute DESC LIMIT 1) AS latest`,
    );
    return rows.map((row) => ({
      stationId: row.station_id,
      from: row.from_hz,
      to: row.to_hz,
      lastVisitAt: row.last_visit_at.getTime(),
    }));
  }

  /** The mean spectrum of a minute, or of the last one before it. */
  async meanSpectrum(bandId: number, minute: Instant): Promise<(MeanSpectrumRow & { readonly minute: Instant }) | null> {
    const [row] = await this.database.query<{
      minute: Date;
      visits: number;
      averages: number;
      hold_count: number | null;
      peak_samples: number | null;
      mean: Buffer;
    }>(
      `SELECT minute, visits, averages, hold_count, peak_samples, mean FROM minute
       WHERE band_id = $1 AND minute <= to_timestamp($2 / 1000.0) ORDER BY minute DESC LIMIT 1`,
      [bandId, minute],
    );
    if (!row) return null;
    const { mean } = row;
    return {
      minute: row.minute.getTime(),
      visits: row.visits,
      averages: row.averages,
      holdCount: row.hold_count,
      peakSamples: row.peak_samples,
      mean: new Int16Array(mean.buffer.slice(mean.byteOffset, mean.byteOffset + mean.byteLength)),
    };
  }
}

function placeholders(from: number): string {
  return `(${Array.from({ length: COLUMNS }, (_, i) => `$${from + i + 1}`).join(', ')})`;
}

function toColumns({ bandId, resolved }: BandMinute): unknown[] {
  const { minute, visits, mean, averages, holdCount, peakSamples } = resolved;
  return [
    bandId,
    new Date(minute),
    visits.length,
    Buffer.from(mean.buffer, mean.byteOffset, mean.byteLength),
    packMinute(resolved),
    averages,
    holdCount,
    peakSamples,
    new Date((visits[0] as Visit).at),
    new Date((visits.at(-1) as Visit).at),
  ];
}
