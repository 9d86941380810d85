import type { InterferenceEvent, NewInterferenceEvent } from '../events/interference-event';
import type { Outage } from '../rules/station-offline';
import { gradeOf } from '../rules/severity';
import { silenceEn } from '../verdict/sentence-en';
import { silenceZh } from '../verdict/sentence-zh';
import { MINUTE_MS } from '../../shared/time';
import type { Instant } from '../../shared/units';
import type { MonitoringStation } from '../../stations/register/monitoring-station';
import { BY_DATA, entry } from './apply-episode';
import type { EventChange } from './change';

const SEVERITY = 3;
/** A station that falls silent again so soon has not been well in between: it is the same event. */
const SAME_OUTAGE_MS = 30 * MINUTE_MS;

export interface SilentStation {
  readonly station: MonitoringStation;
  readonly boot: string | null;
  readonly lastSeenAt: Instant;
  readonly outage: Outage;
  readonly prefecture: { readonly nameZh: string; readonly nameEn: string };
}

/** What becomes of a silent station's events: one of this outage stays what people have made of it; one that the service resolved was not over. */
export function silent(found: SilentStation, events: readonly InterferenceEvent[], now: Instant): EventChange | null {
  const { lastSeenAt, outage, station } = found;
  const ofThisOutage = events.find(({ firstSeenAt, lastSeenAt: until }) => firstSeenAt >= lastSeenAt || until >= lastSeenAt);
  if (ofThisOutage && (ofThisOutage.state !== 'resolved' || !BY_DATA.has(ofThisOutage.resolution))) return null;
  const recent = events.find(({ state, resolvedAt }) => state === 'resolved' && outage.since - (resolvedAt ?? 0) <= SAME_OUTAGE_MS);
  if (recent) {
    const state = recent.assignee === null ? ('open' as const) : ('acknowledged' as const);
    const after = { ...recent, state, resolution: null, resolvedAt: null, lastSeenAt: outage.openedAt, version: recent.version + 1 };
    return { before: recent, after, entries: [entry(now, 'reopened', 'resolved', state)], isTold: true };
  }
  return { before: null, after: newEvent(found, station, now), entries: [entry(now, 'opened', null, 'open')], isTold: true };
}

/** The station is heard again, or is no longer expected to be heard. */
export function heardAgain(event: InterferenceEvent, at: Instant, resolution: 'quiet' | 'withdrawn', now: Instant): EventChange | null {
  const { state } = event;
  if (state === 'investigating' && event.signalGoneAt === null) {
    const after = { ...event, signalGoneAt: at, version: event.version + 1 };
    return { before: event, after, entries: [entry(now, 'signal-gone', state, state)], isTold: true };
  }
  if (state !== 'open' && state !== 'acknowledged' && state !== 'suspected') return null;
  const lastSeenAt = Math.max(event.lastSeenAt, at);
  const after = { ...event, state: 'resolved' as const, resolution, resolvedAt: at, lastSeenAt, version: event.version + 1 };
  return { before: event, after, entries: [entry(now, 'resolved', state, 'resolved', resolution)], isTold: true };
}

/** An event of a station has no place in the spectrum: its frequency and bandwidth are 0. */
function newEvent({ boot, outage, prefecture }: SilentStation, station: MonitoringStation, now: Instant): NewInterferenceEvent {
  const { name, code } = station;
  return {
    prefecture: station.prefecture,
    type: 'STATION_OFFLINE',
    severity: SEVERITY,
    grade: gradeOf(SEVERITY),
    state: 'open',
    centerHz: 0,
    bandwidthHz: 0,
    firstSeenAt: outage.since,
    lastSeenAt: outage.openedAt,
    openedAt: outage.openedAt,
    detectedAt: now,
    resolvedAt: null,
    late: false,
    signalGoneAt: null,
    resolution: null,
    assignee: null,
    mergedInto: null,
    stations: [{ code, boots: boot === null ? [] : [boot], sightings: 0, peakFieldDbuvM: null, snrDb: null }],
    verdict: {
      summaryZh: silenceZh(name, code, prefecture.nameZh, outage.since),
      summaryEn: silenceEn(name, code, prefecture.nameEn, outage.since),
      criteria: outage.criteria,
      licensesConsidered: [],
    },
  };
}
