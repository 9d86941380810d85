import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../config/transaction';
import type { Instant } from '../../shared/units';
import { minuteOf, type StoredSweep } from '../sweeps/stored-sweep';

interface SweepMark {
  readonly stationId: number;
  readonly minute: Instant;
  readonly sweeps: [boot: string, seq: number][];
}

/** What the judge still owes: appended without a unique key, so that nobody who appends waits for him. */
@Injectable()
export class MarksRepository {
  /** One mark for each station and minute that has new sweeps. */
  async appendSweeps(sweeps: readonly StoredSweep[], tx: Transaction): Promise<void> {
    const marks = groupByMinute(sweeps);
    if (marks.length === 0) return;
    await tx.query(
      `INSERT INTO mark (kind, station_id, minute, sweeps)
       SELECT 'sweeps', station_id, minute, sweeps::jsonb
       FROM unnest($1::integer[], $2::timestamptz[], $3::text[]) AS given (station_id, minute, sweeps)`,
      [
        marks.map(({ stationId }) => stationId),
        marks.map(({ minute }) => new Date(minute).toISOString()),
        marks.map((mark) => JSON.stringify(mark.sweeps)),
      ],
    );
  }
}

function groupByMinute(sweeps: readonly StoredSweep[]): SweepMark[] {
  const marks = new Map<string, SweepMark>();
  for (const { stationId, sweep } of sweeps) {
    const minute = minuteOf(sweep);
    const key = `${stationId}/${minute}`;
    const mark = marks.get(key) ?? { stationId, minute, sweeps: [] };
    mark.sweeps.push([sweep.boot, sweep.seq]);
    marks.set(key, mark);
  }
  return [...marks.values()];
}
