import type { EventType } from '../../shared/event-types';
import type { Decibels, Hertz, Instant } from '../../shared/units';

export const EVENT_STATES = [
  'suspected',
  'open',
  'acknowledged',
  'investigating',
  'resolved',
  'dismissed',
  'merged',
  'referred',
  'closed',
] as const;
export type EventState = (typeof EVENT_STATES)[number];

/** One thing that was held against a limit. `measured: null` and `holds: null` with a note where it could not be assessed. */
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
  readonly note?: string;
  readonly noteZh?: string;
}

/** A license that might have explained it, and why it does not: `why` in English. */
export interface ConsideredLicense {
  readonly number: string;
  readonly why: string;
  readonly whyZh: string;
}

export interface Verdict {
  readonly summaryZh: string;
  readonly summaryEn: string;
  readonly criteria: readonly Criterion[];
  readonly licensesConsidered: readonly ConsideredLicense[];
}

export interface HearingStation {
  readonly code: string;
  readonly boots: readonly string[];
  readonly sightings: number;
  readonly peakFieldDbuvM: Decibels | null;
  readonly snrDb: Decibels | null;
}

export interface HistoryEntry {
  readonly version: number;
  readonly at: Instant;
  readonly by: string;
  readonly change: string;
  readonly from: EventState | null;
  readonly to: EventState | null;
  readonly note: string | null;
}

/** What of an event tells whether it is time to ask if its emission is gone. */
export interface OpenEvent extends Pick<InterferenceEvent, 'type' | 'centerHz' | 'bandwidthHz' | 'lastSeenAt' | 'signalGoneAt'> {
  /** Code of the station that hears it strongest. */
  readonly strongestCode: string | null;
}

/** What is held to have happened on the air, with the verdict that an officer can defend: docs/interfaces.md 3. */
export interface InterferenceEvent {
  readonly id: string;
  readonly number: string;
  readonly prefecture: string;
  readonly type: EventType;
  /** 1 critical … 4 info. */
  readonly severity: 1 | 2 | 3 | 4;
  /** Chinese interference grade 干扰等级, 1 … 3. */
  readonly grade: 1 | 2 | 3;
  readonly state: EventState;
  readonly version: number;
  readonly centerHz: Hertz;
  readonly bandwidthHz: Hertz;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
  readonly openedAt: Instant;
  readonly detectedAt: Instant;
  readonly resolvedAt: Instant | null;
  readonly late: boolean;
  readonly signalGoneAt: Instant | null;
  readonly resolution: string | null;
  readonly assignee: string | null;
  readonly mergedInto: string | null;
  readonly stations: readonly HearingStation[];
  readonly verdict: Verdict;
}

/** An event that has no name yet. */
export type NewInterferenceEvent = Omit<InterferenceEvent, 'id' | 'number' | 'version'>;

/** An entry of an event's history; `details` is kept beside it and shown nowhere. */
export type NewHistoryEntry = HistoryEntry & { readonly eventId: string; readonly details?: object };
