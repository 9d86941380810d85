import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';

export interface AuditEntry {
  /** Who did it: a user's or a client's name. */
  readonly username: string;
  /** What was done: `license.changed`. */
  readonly action: string;
  /** To what: a license's number, a station's code. */
  readonly subject: string;
  /** Whose administrators may read it; without one, only those of the whole province. */
  readonly prefecture?: string | null;
  /** What changed; never a secret. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface AuditRow {
  id: string;
  at: Date;
  username: string;
  action: string;
  subject: string;
  prefecture: string | null;
  details: Record<string, unknown>;
}

/** Who did what, in the order in which it was committed; there is no way to change or delete an entry. */
@Injectable()
export class AuditRepository {
  constructor(private readonly database: Database) {}

  async append({ username, action, subject, prefecture = null, details = {} }: AuditEntry, tx: Transaction = this.database): Promise<void> {
    await tx.query('INSERT INTO audit_entry (username, action, subject, prefecture, details) VALUES ($1, $2, $3, $4, $5::jsonb)', [
      username,
      action,
      subject,
      prefecture,
      JSON.stringify(details),
    ]);
  }

  /** Newest first; `prefectures` null stands for all, also for entries of no prefecture. */
  async page(prefectures: readonly string[] | null, before: number | null, limit: number): Promise<AuditRow[]> {
    return this.database.query<AuditRow>(
      `SELECT id, at, username, action, subject, prefecture, details FROM audit_entry
        WHERE ($1::text[] IS NULL OR prefecture = ANY ($1)) AND ($2::bigint IS NULL OR id < $2)
        ORDER BY id DESC LIMIT $3`,
      [prefectures, before, limit],
    );
  }
}
