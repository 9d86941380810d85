import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';
import type { Allocation, Sensitivity } from './allocation';

interface AllocationRow {
  lower_hz: number;
  upper_hz: number;
  primary_services: string[];
  secondary_services: string[];
  use_zh: string;
  use_en: string;
  raster_hz: number | null;
  sensitivity: Sensitivity;
  source: string;
}

@Injectable()
export class AllocationsRepository {
  constructor(private readonly database: Database) {}

  /** The whole table, lowest first; of rows that begin together the wider one first. */
  async all(tx: Transaction = this.database): Promise<Allocation[]> {
    const rows = await tx.query<AllocationRow>(
      `SELECT lower_hz, upper_hz, primary_services, secondary_services, use_zh, use_en, raster_hz, sensitivity, source
         FROM allocation ORDER BY lower_hz, upper_hz DESC, id`,
    );
    return rows.map((row) => ({
      lowerHz: row.lower_hz,
      upperHz: row.upper_hz,
      primaryServices: row.primary_services,
      secondaryServices: row.secondary_services,
      useZh: row.use_zh,
      useEn: row.use_en,
      rasterHz: row.raster_hz,
      sensitivity: row.sensitivity,
      source: row.source,
    }));
  }
}
