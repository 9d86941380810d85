import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';
import type { MonitoringStationKind } from './monitoring-station';
import { STATION_CODE, type RegisteredStation } from './registered-station';
import { COLUMNS, toStation, toValues, WRITTEN_COLUMNS, type StationRow } from './station-rows';

export interface StationQuery {
  /** Null: of all. */
  readonly prefectures: readonly string[] | null;
  readonly kind?: MonitoringStationKind;
  /** Code where the last page ended. */
  readonly after?: string;
  readonly limit: number;
}

const PLACES = WRITTEN_COLUMNS.map((_, i) => `$${i + 1}`);

/** The register of monitoring stations. Whoever changes it also tells the intake and the judge, in the same transaction. */
@Injectable()
export class StationsRepository {
  constructor(private readonly database: Database) {}

  /** Those that have not been ended. */
  all(tx: Transaction = this.database): Promise<RegisteredStation[]> {
    return select(tx, 'ended_at IS NULL ORDER BY id');
  }

  /** Also those that have been ended: old judgements speak of them. */
  ever(tx: Transaction = this.database): Promise<RegisteredStation[]> {
    return select(tx, 'true ORDER BY id');
  }

  /** @returns null if there is none, or if it has been ended */
  async byCode(code: string, tx: Transaction = this.database): Promise<RegisteredStation | null> {
    if (!STATION_CODE.test(code)) return null;
    return (await select(tx, 'code = $1 AND ended_at IS NULL', [code]))[0] ?? null;
  }

  /** Also one that has been ended: old judgements speak of it. */
  async byId(id: number, tx: Transaction = this.database): Promise<RegisteredStation | null> {
    return (await select(tx, 'id = $1', [id]))[0] ?? null;
  }

  /** By code, in the order of its bytes. */
  page({ prefectures, kind, after, limit }: StationQuery): Promise<RegisteredStation[]> {
    return select(
      this.database,
      `ended_at IS NULL AND ($1::text[] IS NULL OR prefecture = ANY ($1)) AND ($2::text IS NULL OR kind = $2)
       AND ($3::text IS NULL OR code COLLATE "C" > $3) ORDER BY code COLLATE "C" LIMIT $4`,
      [prefectures, kind ?? null, after ?? null, limit],
    );
  }

  /** @returns null if the code has been given before, be it to a station that has been ended */
  async create(station: Omit<RegisteredStation, 'id' | 'version'>, tx: Transaction): Promise<RegisteredStation | null> {
    const rows = await tx.query<StationRow>(
      `INSERT INTO monitoring_station (${WRITTEN_COLUMNS.join(', ')}) VALUES (${PLACES.join(', ')})
       ON CONFLICT (code) DO NOTHING RETURNING ${COLUMNS}`,
      toValues(station),
    );
    return this.announce(rows, tx);
  }

  /** Writes the station in the place of its version. @returns null if that is no longer the current one */
  async change(station: RegisteredStation, tx: Transaction): Promise<RegisteredStation | null> {
    const rows = await tx.query<StationRow>(
      `UPDATE monitoring_station SET (${WRITTEN_COLUMNS.join(', ')}) = ROW (${PLACES.join(', ')}), version = version + 1
       WHERE id = $${PLACES.length + 1} AND version = $${PLACES.length + 2} AND ended_at IS NULL RETURNING ${COLUMNS}`,
      [...toValues(station), station.id, station.version],
    );
    return this.announce(rows, tx);
  }

  /** Ends it for good: it is kept for old judgements alone. @returns null if that is no longer its version */
  async end(id: number, version: number, tx: Transaction): Promise<RegisteredStation | null> {
    const rows = await tx.query<StationRow>(
      `UPDATE monitoring_station SET ended_at = now(), version = version + 1
       WHERE id = $1 AND version = $2 AND ended_at IS NULL RETURNING ${COLUMNS}`,
      [id, version],
    );
    return this.announce(rows, tx);
  }

  async knowsPrefecture(code: string, tx: Transaction = this.database): Promise<boolean> {
    return (await tx.query('SELECT 1 FROM prefecture WHERE code = $1', [code])).length > 0;
  }

  private async announce([row]: StationRow[], tx: Transaction): Promise<RegisteredStation | null> {
    if (!row) return null;
    await tx.query("UPDATE register_version SET version = version + 1 WHERE register = 'station'");
    await tx.query("INSERT INTO mark (kind, subject) VALUES ('station', $1)", [row.code]);
    return toStation(row);
  }
}

async function select(tx: Transaction, condition: string, parameters: unknown[] = []): Promise<RegisteredStation[]> {
  const rows = await tx.query<StationRow>(`SELECT ${COLUMNS} FROM monitoring_station WHERE ${condition}`, parameters);
  return rows.map(toStation);
}
