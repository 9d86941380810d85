import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';
import type { Prefecture } from './prefecture';

interface PrefectureRow {
  code: string;
  name_zh: string;
  name_en: string;
  seat_lat: number;
  seat_lon: number;
  neighbors: string[];
  outside_borders: string[];
}

@Injectable()
export class PrefecturesRepository {
  constructor(private readonly database: Database) {}

  async all(tx: Transaction = this.database): Promise<Prefecture[]> {
    const rows = await tx.query<PrefectureRow>(
      'SELECT code, name_zh, name_en, seat_lat, seat_lon, neighbors, outside_borders FROM prefecture ORDER BY code',
    );
    return rows.map((row) => ({
      code: row.code,
      nameZh: row.name_zh,
      nameEn: row.name_en,
      seat: { lat: row.seat_lat, lon: row.seat_lon },
      neighbors: row.neighbors,
      outsideBorders: row.outside_borders,
    }));
  }

  /** GeoJSON geometries by code, of those prefectures whose boundary is known. */
  async boundaries(tx: Transaction = this.database): Promise<Map<string, object>> {
    const rows = await tx.query<{ code: string; boundary: object }>('SELECT code, boundary FROM prefecture WHERE boundary IS NOT NULL');
    return new Map(rows.map(({ code, boundary }) => [code, boundary]));
  }

  async exists(code: string, tx: Transaction = this.database): Promise<boolean> {
    return (await tx.query('SELECT 1 FROM prefecture WHERE code = $1', [code])).length > 0;
  }
}
