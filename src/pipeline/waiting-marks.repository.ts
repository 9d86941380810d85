import { Injectable } from '@nestjs/common';
import type { Transaction } from '../config/transaction';
import type { SweepMark } from '../monitoring/minutes/sweep-mark';
import type { RegisterMark } from '../monitoring/readings/register-mark';

/** Marks that were taken off the queue, in this transaction. */
export interface TakenMarks {
  readonly ids: readonly string[];
  readonly sweeps: readonly SweepMark[];
  readonly registers: readonly RegisterMark[];
}

interface MarkRow {
  readonly id: string;
  readonly kind: 'sweeps' | RegisterMark['kind'];
  readonly station_id: number | null;
  readonly subject: string | null;
  readonly minute: Date | null;
  readonly sweeps: [string, number][] | null;
}

/** What the judge still owes. */
@Injectable()
export class WaitingMarks {
  /**
   * Takes the oldest marks but the named ones. What commits later under a lower number is taken next time: nobody relies on the numbers' order.
   */
  async take(tx: Transaction, limit: number, except: readonly string[]): Promise<TakenMarks> {
    return toTaken(
      await tx.query<MarkRow>(
        `DELETE FROM mark WHERE id = ANY (ARRAY(SELECT id FROM mark WHERE id <> ALL ($2::bigint[]) ORDER BY id LIMIT $1))
         RETURNING id, kind, station_id, subject, minute, sweeps`,
        [limit, except],
      ),
    );
  }

  async takeOne(tx: Transaction, id: string): Promise<TakenMarks> {
    return toTaken(await tx.query<MarkRow>('DELETE FROM mark WHERE id = $1 RETURNING id, kind, station_id, subject, minute, sweeps', [id]));
  }

  async oldest(tx: Transaction, except: readonly string[]): Promise<string | null> {
    const [row] = await tx.query<{ id: string | null }>('SELECT min(id) AS id FROM mark WHERE id <> ALL ($1::bigint[])', [except]);
    return row?.id ?? null;
  }

  async areWaiting(tx: Transaction, except: readonly string[]): Promise<boolean> {
    const [row] = await tx.query<{ waiting: boolean }>('SELECT EXISTS (SELECT FROM mark WHERE id <> ALL ($1::bigint[])) AS waiting', [
      except,
    ]);
    return row?.waiting === true;
  }
}

function toTaken(rows: readonly MarkRow[]): TakenMarks {
  return {
    ids: rows.map(({ id }) => id),
    sweeps: rows.flatMap(({ kind, station_id: stationId, minute, sweeps }) =>
      kind === 'sweeps' && stationId !== null && minute ? [{ stationId, minute: minute.getTime(), sweeps: sweeps ?? [] }] : [],
    ),
    registers: rows.flatMap(({ kind, subject }) => (kind === 'sweeps' ? [] : [{ kind, subject }])),
  };
}
