import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../config/transaction';
import { MINUTE_MS } from '../../shared/time';
import type { StoredSweep } from '../sweeps/stored-sweep';
import { SWEEP_FLAGS } from '../sweeps/sweep';
import { HEADER_COLUMNS, toStoredSweep, type SweepRow } from '../sweeps/sweep-rows';
import type { SweepMark } from './sweep-mark';

/** Of one minute of a station: all its sweeps, or the named ones. */
export type WantedSweeps = Omit<SweepMark, 'sweeps'> & { readonly sweeps: SweepMark['sweeps'] | null };

/** Sweeps read back for the judge: those that were not in memory any more. Overloaded ones are never judged. */
@Injectable()
export class MinuteSweepsRepository {
  async read(wanted: readonly WantedSweeps[], tx: Transaction): Promise<StoredSweep[]> {
    const rows = await tx.query<SweepRow>(
      `SELECT s.*
       FROM unnest($1::integer[], $2::float8[], $3::text[]) AS wanted (station_id, minute, sweeps)
       CROSS JOIN LATERAL (
         SELECT ${HEADER_COLUMNS}, levels FROM sweep
         WHERE sweep.station_id = wanted.station_id
           AND sweep.started_at >= to_timestamp(wanted.minute / 1000.0)
           AND sweep.started_at < to_timestamp((wanted.minute + $4) / 1000.0)
           AND (wanted.sweeps IS NULL OR wanted.sweeps::jsonb @> jsonb_build_array(jsonb_build_array(sweep.boot, sweep.seq)))
           AND sweep.flags & $5 = 0
       ) AS s`,
      [
        wanted.map(({ stationId }) => stationId),
        wanted.map(({ minute }) => minute),
        wanted.map(({ sweeps }) => (sweeps ? JSON.stringify(sweeps) : null)),
        MINUTE_MS,
        SWEEP_FLAGS.overload,
      ],
    );
    return rows.map(toStoredSweep);
  }
}
