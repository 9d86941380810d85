import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';
import { formatInstant } from '../../shared/time';
import type { Instant } from '../../shared/units';
import type { ReportedState, StationHealth } from './station-health';

/** As much of a status (docs/interfaces.md 2) as has a meaning here; the rest of it is kept as it came. */
export interface ReportedStatus {
  readonly boot: string;
  readonly state: ReportedState;
  readonly at: Instant;
  readonly spool?: { readonly oldestAt?: Instant };
}

/** A valid message of a station. */
export interface SignOfLife {
  readonly stationId: number;
  readonly at: Instant;
  readonly boot: string | null;
}

interface HealthRow {
  readonly station_id: number;
  readonly state: ReportedState;
  readonly last_seen_at: Date | null;
  readonly boot: string | null;
  readonly last_will_at: Date | null;
  readonly status: Record<string, unknown> | null;
  readonly status_at: Date | null;
}

const COLUMNS = 'station_id, state, last_seen_at, boot, last_will_at, status, status_at';

/** What has been heard of the stations. What was received earlier never overwrites what was received later. */
@Injectable()
export class StationHealthRepository {
  constructor(private readonly database: Database) {}

  /** Something valid came from these stations, each named once: whatever their last wills said before is over. */
  async seen(signs: readonly SignOfLife[], tx: Transaction): Promise<void> {
    if (signs.length === 0) return;
    await tx.query(
      `INSERT INTO station_health AS known (station_id, state, last_seen_at, boot)
       SELECT station_id, 'online', last_seen_at, boot FROM unnest($1::integer[], $2::timestamptz[], $3::text[]) AS sign (station_id, last_seen_at, boot)
       ON CONFLICT (station_id) DO UPDATE SET
         state = CASE WHEN known.state = 'offline' AND excluded.last_seen_at >= coalesce(known.last_will_at, '-infinity') THEN 'online' ELSE known.state END,
         boot = CASE WHEN excluded.last_seen_at >= coalesce(known.last_seen_at, '-infinity') THEN coalesce(excluded.boot, known.boot) ELSE known.boot END,
         last_seen_at = greatest(known.last_seen_at, excluded.last_seen_at)`,
      [signs.map(({ stationId }) => stationId), signs.map(({ at }) => formatInstant(at)), signs.map(({ boot }) => boot)],
    );
  }

  /** The station lost its connection, or said that it ends it. */
  async recordLastWill(stationId: number, receivedAt: Instant, status: ReportedStatus, tx: Transaction): Promise<void> {
    await this.recordStatus(stationId, receivedAt, status, tx);
    await tx.query(
      `UPDATE station_health
          SET last_will_at = greatest(last_will_at, $2::timestamptz),
              state = CASE WHEN $2::timestamptz >= greatest(last_seen_at, status_at) THEN 'offline' ELSE state END
        WHERE station_id = $1`,
      [stationId, formatInstant(receivedAt)],
    );
  }

  /** What the station was last known to be. The same once more, as a broker gives it to who subscribes anew, is not newer. */
  async recordStatus(stationId: number, receivedAt: Instant, status: ReportedStatus, tx: Transaction): Promise<void> {
    await tx.query(
      `INSERT INTO station_health AS known (station_id, state, status, status_at) VALUES ($1, $2, $3::jsonb, $4)
       ON CONFLICT (station_id) DO UPDATE SET status = excluded.status, status_at = excluded.status_at,
         state = CASE WHEN excluded.state = 'offline' AND known.last_seen_at > excluded.status_at THEN known.state ELSE excluded.state END
       WHERE known.status IS DISTINCT FROM excluded.status AND coalesce(known.status_at, '-infinity') <= excluded.status_at`,
      [stationId, status.state, JSON.stringify(asOnTheWire(status)), formatInstant(receivedAt)],
    );
  }

  /** Of the stations that have not been ended. */
  async all(tx: Transaction = this.database): Promise<StationHealth[]> {
    const rows = await tx.query<HealthRow>(
      `SELECT ${COLUMNS} FROM station_health WHERE station_id IN (SELECT id FROM monitoring_station WHERE ended_at IS NULL) ORDER BY station_id`,
    );
    return rows.map(toHealth);
  }

  async byStation(stationId: number, tx: Transaction = this.database): Promise<StationHealth | null> {
    return (await this.byStations([stationId], tx)).get(stationId) ?? null;
  }

  async byStations(stationIds: readonly number[], tx: Transaction = this.database): Promise<ReadonlyMap<number, StationHealth>> {
    const rows = await tx.query<HealthRow>(`SELECT ${COLUMNS} FROM station_health WHERE station_id = ANY ($1)`, [stationIds]);
    return new Map(rows.map((row) => [row.station_id, toHealth(row)]));
  }
}

function asOnTheWire(status: ReportedStatus): Record<string, unknown> {
  const { at, spool } = status;
  const oldestAt = spool?.oldestAt;
  const written = oldestAt === undefined ? spool : { ...spool, oldestAt: formatInstant(oldestAt) };
  return { ...status, at: formatInstant(at), spool: written };
}

function toHealth(row: HealthRow): StationHealth {
  return {
    stationId: row.station_id,
    state: row.state,
    lastSeenAt: row.last_seen_at?.getTime() ?? null,
    boot: row.boot,
    lastWillAt: row.last_will_at?.getTime() ?? null,
    status: row.status,
    statusAt: row.status_at?.getTime() ?? null,
  };
}
