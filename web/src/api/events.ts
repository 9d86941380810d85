import { api } from './client';
import type { EventState, EventType, Severity } from './event-words';
import type { Page } from './page';

/** One thing that was held against a limit; `holds: null` where it could not be assessed. */
export interface Criterion {
  readonly name: string;
  readonly nameZh?: string;
  readonly nameEn?: string;
  readonly necessary: boolean;
  readonly measured: number | string | boolean | null;
  readonly limit: number | string | boolean | null;
  readonly margin: number | null;
  readonly unit: string | null;
  readonly uncertainty?: number;
  readonly holds: boolean | null;
  /** In English. */
  readonly note?: string;
  readonly noteZh?: string;
}

export interface HearingStation {
  readonly code: string;
  readonly boots: readonly string[];
  readonly sightings: number;
  readonly peakFieldDbuvM: number | null;
  readonly snrDb: number | null;
}

export interface HistoryEntry {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly change: string;
  readonly from: EventState | null;
  readonly to: EventState | null;
  readonly note: string | null;
}

/** Why a license does or does not explain the emission. */
export interface LicenseConsidered {
  readonly number: string;
  readonly why: string;
  readonly whyZh?: string;
  readonly whyEn?: string;
}

export interface Verdict {
  readonly summaryZh: string;
  readonly summaryEn: string;
  readonly criteria: readonly Criterion[];
  readonly licensesConsidered: readonly LicenseConsidered[];
}

/** What is held to have happened on the air, with the reasons for it. */
export interface InterferenceEvent {
  readonly id: string;
  readonly number: string;
  readonly prefecture: string;
  readonly type: EventType;
  readonly severity: Severity;
  readonly grade: 1 | 2 | 3;
  readonly state: EventState;
  readonly version: number;
  readonly centerHz: number;
  readonly bandwidthHz: number;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly openedAt: string;
  readonly detectedAt: string;
  readonly resolvedAt?: string;
  readonly signalGoneAt?: string;
  readonly late: boolean;
  readonly resolution?: string;
  readonly assignee?: string;
  readonly mergedInto?: string;
  readonly stations: readonly HearingStation[];
  readonly verdict: Verdict;
  readonly history: readonly HistoryEntry[];
}

export interface EventFilter {
  readonly state?: string;
  readonly type?: string;
  readonly severity?: string;
  readonly prefecture?: string;
}

export interface Transition {
  readonly to: EventState;
  readonly version: number;
  readonly note?: string;
  readonly mergeInto?: string;
}

/** Newest `openedAt` first. */
export function listEvents(
  filter: EventFilter,
  page: { limit: number; cursor?: string },
  signal?: AbortSignal,
): Promise<Page<InterferenceEvent>> {
  return api.get('/events', { ...filter, ...page }, signal);
}

export function getEvent(id: string, signal?: AbortSignal): Promise<InterferenceEvent> {
  return api.get(`/events/${encodeURIComponent(id)}`, undefined, signal);
}

/** A stale `version` or a move that the table does not know is a 409. */
export function moveEvent(id: string, transition: Transition): Promise<InterferenceEvent> {
  return api.post(`/events/${encodeURIComponent(id)}/transitions`, transition);
}
