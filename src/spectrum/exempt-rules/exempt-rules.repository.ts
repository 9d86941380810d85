import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';
import type { ExemptRule } from './exempt-rule';

interface ExemptRuleRow {
  lower_hz: number;
  upper_hz: number;
  max_bandwidth_hz: number | null;
  reason_zh: string;
  reason_en: string;
}

@Injectable()
export class ExemptRulesRepository {
  constructor(private readonly database: Database) {}

  async all(tx: Transaction = this.database): Promise<ExemptRule[]> {
    const rows = await tx.query<ExemptRuleRow>(
      'SELECT lower_hz, upper_hz, max_bandwidth_hz, reason_zh, reason_en FROM exempt_rule ORDER BY lower_hz, upper_hz, id',
    );
    return rows.map((row) => ({
      lowerHz: row.lower_hz,
      upperHz: row.upper_hz,
      maxBandwidthHz: row.max_bandwidth_hz,
      reasonZh: row.reason_zh,
      reasonEn: row.reason_en,
    }));
  }
}
