import type { Instant, Milliseconds } from '../../shared/units';
import type { MonitoringStation, MonitoringStationStatus } from '../register/monitoring-station';

/** What a station's last status said of it. */
export type ReportedState = 'online' | 'offline' | 'maintenance';

/** What has been heard of a station, by the times of receipt. */
export interface StationHealth {
  readonly stationId: number;
  /** What it was last known to be; not whether it still lives. */
  readonly state: ReportedState;
  /** When anything valid came from it last, or null. */
  readonly lastSeenAt: Instant | null;
  /** The start of the station that was heard last. */
  readonly boot: string | null;
  readonly lastWillAt: Instant | null;
  /** Its last status as on the wire, also one that a broker had kept. */
  readonly status: Readonly<Record<string, unknown>> | null;
  readonly statusAt: Instant | null;
}

/** So long may a station that lost its connection need to come back. @see docs/science.md 6.2, STATION_OFFLINE */
const LAST_WILL_GRACE_MS: Milliseconds = 30_000;

/**
 * How a station is now.
 *
 * A window of maintenance in the register comes first. The station's own word for maintenance counts while it is heard: one that fell
 * silent after it is offline like any other.
 *
 * @param offlineAfterMs  silence after which a station is offline
 */
export function statusOf(
  station: Pick<MonitoringStation, 'maintenance'>,
  health: StationHealth | null,
  now: Instant,
  offlineAfterMs: Milliseconds,
): MonitoringStationStatus {
  const { maintenance } = station;
  if (maintenance && now >= maintenance.from && now < maintenance.to) return 'maintenance';
  if (!health || health.lastSeenAt === null) return 'never-seen';
  if (now - health.lastSeenAt >= offlineAfterMs || isGone(health, now)) return 'offline';
  return health.state === 'maintenance' ? 'maintenance' : 'online';
}

/** Its last will came and nothing has followed it. */
function isGone({ state, lastSeenAt, lastWillAt }: StationHealth, now: Instant): boolean {
  if (state !== 'offline' || lastWillAt === null) return false;
  return lastWillAt >= (lastSeenAt ?? lastWillAt) && now - lastWillAt >= LAST_WILL_GRACE_MS;
}
