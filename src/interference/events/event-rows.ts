import type { Instant } from '../../shared/units';
import type { EventState, HistoryEntry, InterferenceEvent, OpenEvent } from './interference-event';
import type { EventType } from '../../shared/event-types';

export interface EventRow {
  readonly id: string;
  readonly number: string;
  readonly prefecture: string;
  readonly type: EventType;
  readonly severity: InterferenceEvent['severity'];
  readonly grade: InterferenceEvent['grade'];
  readonly state: EventState;
  readonly version: number;
  readonly center_hz: number;
  readonly bandwidth_hz: number;
  readonly first_seen_at: Date;
  readonly last_seen_at: Date;
  readonly opened_at: Date;
  readonly detected_at: Date;
  readonly resolved_at: Date | null;
  readonly late: boolean;
  readonly signal_gone_at: Date | null;
  readonly resolution: string | null;
  readonly assignee: string | null;
  readonly merged_into: string | null;
  readonly stations: InterferenceEvent['stations'];
  readonly verdict: InterferenceEvent['verdict'];
}

export interface OpenEventRow extends Pick<EventRow, 'type' | 'center_hz' | 'bandwidth_hz' | 'last_seen_at' | 'signal_gone_at'> {
  readonly strongest_code: string | null;
}

export interface HistoryRow {
  readonly event_id: string;
  readonly version: number;
  readonly at: Date;
  readonly by_user: string;
  readonly change: string;
  readonly from_state: EventState | null;
  readonly to_state: EventState | null;
  readonly note: string | null;
}

/** The columns of `toColumns` as `jsonb_to_recordset` reads them. */
export const GIVEN_COLUMNS = `id uuid, number text, prefecture text, type text, severity smallint, grade smallint, state text, version integer,
  center_hz float8, bandwidth_hz float8, first_seen_ms float8, last_seen_ms float8, opened_ms float8, detected_ms float8, resolved_ms float8,
  late boolean, signal_gone_ms float8, resolution text, assignee text, merged_into uuid, stations jsonb, verdict jsonb`;

export function toEvent(row: EventRow): InterferenceEvent {
  return {
    id: row.id,
    number: row.number,
    prefecture: row.prefecture,
    type: row.type,
    severity: row.severity,
    grade: row.grade,
    state: row.state,
    version: row.version,
    centerHz: row.center_hz,
    bandwidthHz: row.bandwidth_hz,
    firstSeenAt: row.first_seen_at.getTime(),
    lastSeenAt: row.last_seen_at.getTime(),
    openedAt: row.opened_at.getTime(),
    detectedAt: row.detected_at.getTime(),
    resolvedAt: row.resolved_at?.getTime() ?? null,
    late: row.late,
    signalGoneAt: row.signal_gone_at?.getTime() ?? null,
    resolution: row.resolution,
    assignee: row.assignee,
    mergedInto: row.merged_into,
    stations: row.stations,
    verdict: row.verdict,
  };
}

export function toOpenEvent(row: OpenEventRow): OpenEvent {
  return {
    type: row.type,
    centerHz: row.center_hz,
    bandwidthHz: row.bandwidth_hz,
    lastSeenAt: row.last_seen_at.getTime(),
    signalGoneAt: row.signal_gone_at?.getTime() ?? null,
    strongestCode: row.strongest_code,
  };
}

/** For `jsonb_to_recordset`: times in whole ms, so that a page's cursor names the moment that is stored. */
export function toColumns(event: InterferenceEvent): Record<string, unknown> {
  return {
    id: event.id,
    number: event.number,
    prefecture: event.prefecture,
    type: event.type,
    severity: event.severity,
    grade: event.grade,
    state: event.state,
    version: event.version,
    center_hz: event.centerHz,
    bandwidth_hz: event.bandwidthHz,
    first_seen_ms: Math.round(event.firstSeenAt),
    last_seen_ms: Math.round(event.lastSeenAt),
    opened_ms: Math.round(event.openedAt),
    detected_ms: Math.round(event.detectedAt),
    resolved_ms: rounded(event.resolvedAt),
    late: event.late,
    signal_gone_ms: rounded(event.signalGoneAt),
    resolution: event.resolution,
    assignee: event.assignee,
    merged_into: event.mergedInto,
    stations: event.stations,
    verdict: event.verdict,
  };
}

export function toHistoryEntry(row: HistoryRow): HistoryEntry {
  return {
    version: row.version,
    at: row.at.getTime(),
    by: row.by_user,
    change: row.change,
    from: row.from_state,
    to: row.to_state,
    note: row.note,
  };
}

/** `EV-2026-000123`: the year in which it opened (UTC), and a number that no other event has. */
export function eventNumber(openedAt: Instant, sequence: number): string {
  return `EV-${new Date(openedAt).getUTCFullYear()}-${String(sequence).padStart(6, '0')}`;
}

function rounded(instant: Instant | null): Instant | null {
  return instant === null ? null : Math.round(instant);
}
