import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../config/transaction';
import type { Instant } from '../../shared/units';
import type { Checkpoint } from './band-history';
import type { FoldState } from './track';

@Injectable()
export class CheckpointsRepository {
  /** The latest from which a minute can still be folded in. */
  async before(bandId: number, minute: Instant, tx: Transaction): Promise<Checkpoint | null> {
    const [row] = await tx.query<{ at: Date; tracks: FoldState }>(
      'SELECT at, tracks FROM band_checkpoint WHERE band_id = $1 AND at <= to_timestamp($2 / 1000.0) ORDER BY at DESC LIMIT 1',
      [bandId, minute],
    );
    return row ? { at: row.at.getTime(), state: row.tracks } : null;
  }

  async replace(checkpoints: readonly (Checkpoint & { readonly bandId: number })[], tx: Transaction): Promise<void> {
    if (checkpoints.length === 0) return;
    await tx.query(
      `INSERT INTO band_checkpoint (band_id, at, tracks)
       SELECT band_id, to_timestamp(at / 1000.0), tracks::jsonb FROM unnest($1::integer[], $2::float8[], $3::text[]) AS given (band_id, at, tracks)
       ON CONFLICT (band_id, at) DO UPDATE SET tracks = excluded.tracks`,
      [checkpoints.map(({ bandId }) => bandId), checkpoints.map(({ at }) => at), checkpoints.map(({ state }) => JSON.stringify(state))],
    );
  }

  /** Forgets those from which nothing will be folded any more; the latest of each band that is so old stays. */
  async removeBefore(limit: Instant, tx: Transaction): Promise<void> {
    await tx.query(
      `DELETE FROM band_checkpoint AS old WHERE at < to_timestamp($1 / 1000.0)
         AND EXISTS (SELECT FROM band_checkpoint AS newer WHERE newer.band_id = old.band_id AND newer.at > old.at
           AND newer.at <= to_timestamp($1 / 1000.0))`,
      [limit],
    );
  }
}
