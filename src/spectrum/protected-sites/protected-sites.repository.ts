import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';
import type { ProtectedSite } from './protected-site';

interface ProtectedSiteRow {
  kind: ProtectedSite['kind'];
  name_zh: string;
  name_en: string;
  lat: number;
  lon: number;
  radius_m: number;
}

@Injectable()
export class ProtectedSitesRepository {
  constructor(private readonly database: Database) {}

  async all(tx: Transaction = this.database): Promise<ProtectedSite[]> {
    const rows = await tx.query<ProtectedSiteRow>('SELECT kind, name_zh, name_en, lat, lon, radius_m FROM protected_site ORDER BY id');
    return rows.map((row) => ({
      kind: row.kind,
      nameZh: row.name_zh,
      nameEn: row.name_en,
      lat: row.lat,
      lon: row.lon,
      radiusM: row.radius_m,
    }));
  }
}
