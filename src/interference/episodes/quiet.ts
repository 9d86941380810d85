import type { FrequencyRange } from '../../shared/frequency-range';
import { HOUR_MS } from '../../shared/time';
import type { Instant, Milliseconds } from '../../shared/units';
import type { MonitoringStation } from '../../stations/register/monitoring-station';

/** A minute in which a station looked at a range, once or more often. */
export interface Look {
  readonly visits: number;
  readonly firstVisitAt: Instant;
  readonly lastVisitAt: Instant;
}

/** When a station looked at a frequency, whether it heard anything or not. */
export interface Looks {
  /** Looks that cover a range, in order, within a time. */
  within(station: MonitoringStation, range: FrequencyRange, from: Instant, to: Instant): Promise<readonly Look[]>;
  /** When the station looked there last; null if never. */
  last(station: MonitoringStation, range: FrequencyRange): Instant | null;
}

const LEAST_VISITS = 5;
const LEAST_SHARE = 0.8;
/** Between two looks the frequency counts as watched if they are no farther apart than those five would be, and an hour at most: then the station was away. */
const LONGEST_WATCHED_MS = HOUR_MS;

/**
 * When an emission that was heard last at `since` counts as gone: the closing time is over, and the looks since then are at least 5 and cover 0.8 of it. Not
 * observed is not quiet: a station that was away must look for as long as it was away.
 *
 * @param looks  after `since`, in order, all of which heard nothing
 * @returns  null as long as it does not
 * @see docs/architecture.md
 */
export function quietAt(since: Instant, closesAfterMs: Milliseconds, looks: readonly Look[]): Instant | null {
  const watched = Math.min(LONGEST_WATCHED_MS, closesAfterMs / LEAST_VISITS);
  let [visits, observedMs, before] = [0, 0, since];
  for (const { visits: more, firstVisitAt, lastVisitAt } of looks) {
    if (lastVisitAt <= since) continue;
    const start = Math.max(firstVisitAt, since);
    if (start - before <= watched) observedMs += Math.max(0, start - before);
    observedMs += Math.max(0, lastVisitAt - Math.max(start, before));
    visits += firstVisitAt > since ? more : Math.max(1, more - 1);
    before = Math.max(before, lastVisitAt);
    if (before - since >= closesAfterMs && visits >= LEAST_VISITS && observedMs >= LEAST_SHARE * closesAfterMs) return before;
  }
  return null;
}
