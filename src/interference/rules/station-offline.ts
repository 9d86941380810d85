import type { Criterion } from '../events/interference-event';
import type { StationHealth } from '../../stations/health/station-health';
import type { Instant, Milliseconds } from '../../shared/units';
import { atLeast } from './criterion';

/** A last will that nothing follows within this time is believed. */
const AFTER_LAST_WILL_MS: Milliseconds = 30_000;

/** A silence of a monitoring station that is too long. */
export interface Outage {
  /** The last sign of life, or since when this service has been listening. */
  readonly since: Instant;
  /** When it was too long. */
  readonly openedAt: Instant;
  readonly criteria: readonly Criterion[];
}

/**
 * STATION_OFFLINE 站点离线: nothing valid heard for so long, or a last will that nothing follows within 30 s. It judges arrival: silence counts from the
 * later of the last sign of life and the beginning of our own listening.
 *
 * @returns  null for a station that is heard, or was never heard at all
 * @see docs/science.md 6.2; docs/architecture.md
 */
export function outageOf(health: StationHealth, listeningSince: Instant, now: Instant, offlineAfterMs: Milliseconds): Outage | null {
  const { lastSeenAt, lastWillAt } = health;
  if (lastSeenAt === null) return null;
  const since = Math.max(lastSeenAt, listeningSince);
  const hasGone = lastWillAt !== null && lastWillAt >= lastSeenAt;
  const bySilence = since + offlineAfterMs;
  const byWill = hasGone ? Math.max(lastWillAt, listeningSince) + AFTER_LAST_WILL_MS : Infinity;
  const openedAt = Math.min(bySilence, byWill);
  if (now < openedAt) return null;
  const limitMs = openedAt === byWill ? AFTER_LAST_WILL_MS : offlineAfterMs;
  const note = openedAt === byWill ? { zh: '监测站已发出遗嘱消息', en: 'Its last will was received.' } : undefined;
  return {
    since,
    openedAt,
    criteria: [atLeast('silence', (openedAt - since) / 1_000, limitMs / 1_000, { necessary: true, unit: 's', note })],
  };
}
