import { Injectable } from '@nestjs/common';
import type { Transaction } from '../config/transaction';

/** Whose turn it is: `taken-over` if somebody else has judged since we did. */
export type Turn = 'ours' | 'taken-over' | 'busy';

const LOCK = 727_021;
/** A judge who has not been seen for so long is dead, or wants no more. */
const LEASE_SECONDS = 3;

/** One judge at a time, and the same one as long as he lives: what he keeps in memory is then true. */
@Injectable()
export class JudgementLease {
  /** For the rest of the transaction nobody else judges, unless it says `busy`. */
  async take(tx: Transaction, holder: string): Promise<Turn> {
    const [lock] = await tx.query<{ got: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS got', [LOCK]);
    if (!lock?.got) return 'busy';
    const [before] = await tx.query<{ holder: string; alive: boolean }>(
      "SELECT holder, renewed_at > clock_timestamp() - $1 * interval '1 second' AS alive FROM judgement_lease",
      [LEASE_SECONDS],
    );
    if (before && before.holder !== holder && before.alive) return 'busy';
    await tx.query(
      `INSERT INTO judgement_lease (holder, renewed_at) VALUES ($1, clock_timestamp())
       ON CONFLICT (only_row) DO UPDATE SET holder = excluded.holder, renewed_at = excluded.renewed_at`,
      [holder],
    );
    return before?.holder === holder ? 'ours' : 'taken-over';
  }

  /** Lets somebody else judge at once. */
  async release(tx: Transaction, holder: string): Promise<void> {
    await tx.query('DELETE FROM judgement_lease WHERE holder = $1', [holder]);
  }

  /** When somebody judged last, by the database's clock; and what time it is there. */
  async lastTurn(tx: Transaction): Promise<{ readonly at: Date | null; readonly now: Date }> {
    const [row] = await tx.query<{ at: Date | null; now: Date }>(
      'SELECT (SELECT renewed_at FROM judgement_lease) AS at, clock_timestamp() AS now',
    );
    return row as { at: Date | null; now: Date };
  }
}
