import { formatInstant } from '../../shared/time';
import type { Instant } from '../../shared/units';
import type { Language } from './accepted-language';
import type { Criterion, EventState, HearingStation, HistoryEntry, InterferenceEvent, Verdict } from './interference-event';
import type { EventType } from '../../shared/event-types';

export interface HistoryEntryView extends Omit<HistoryEntry, 'at'> {
  readonly at: string;
}

export interface VerdictView {
  /** In the reader's language. */
  readonly summary: string;
  readonly summaryZh: string;
  readonly summaryEn: string;
  readonly criteria: readonly Criterion[];
  readonly licensesConsidered: readonly { readonly number: string; readonly why: string; readonly whyZh: string; readonly whyEn: string }[];
}

/** An event as REST and the events topic show it: docs/interfaces.md 3. What it does not have is not there. */
export interface EventView {
  readonly id: string;
  readonly number: string;
  readonly prefecture: string;
  readonly type: EventType;
  readonly severity: InterferenceEvent['severity'];
  readonly grade: InterferenceEvent['grade'];
  readonly state: EventState;
  readonly version: number;
  readonly centerHz: number;
  readonly bandwidthHz: number;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly openedAt: string;
  readonly detectedAt: string;
  readonly late: boolean;
  readonly stations: readonly HearingStation[];
  readonly resolvedAt?: string;
  readonly signalGoneAt?: string;
  readonly resolution?: string;
  readonly assignee?: string;
  readonly mergedInto?: string;
  readonly verdict: VerdictView;
  readonly history: readonly HistoryEntryView[];
}

export function toEventView(event: InterferenceEvent, history: readonly HistoryEntry[], language: Language): EventView {
  return {
    id: event.id,
    number: event.number,
    prefecture: event.prefecture,
    type: event.type,
    severity: event.severity,
    grade: event.grade,
    state: event.state,
    version: event.version,
    centerHz: Math.round(event.centerHz),
    bandwidthHz: Math.round(event.bandwidthHz),
    firstSeenAt: formatInstant(event.firstSeenAt),
    lastSeenAt: formatInstant(event.lastSeenAt),
    openedAt: formatInstant(event.openedAt),
    detectedAt: formatInstant(event.detectedAt),
    late: event.late,
    stations: event.stations.map(toStationView),
    ...present('resolvedAt', instantOrNull(event.resolvedAt)),
    ...present('signalGoneAt', instantOrNull(event.signalGoneAt)),
    ...present('resolution', event.resolution),
    ...present('assignee', event.assignee),
    ...present('mergedInto', event.mergedInto),
    verdict: toVerdictView(event.verdict, language),
    history: history.map((entry) => ({ ...entry, at: formatInstant(entry.at) })),
  };
}

function toVerdictView({ summaryZh, summaryEn, criteria, licensesConsidered }: Verdict, language: Language): VerdictView {
  const inLanguage = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  return {
    summary: inLanguage(summaryZh, summaryEn),
    summaryZh,
    summaryEn,
    criteria: criteria.map(toCriterionView),
    licensesConsidered: licensesConsidered.map(({ number, why, whyZh }) => ({ number, why: inLanguage(whyZh, why), whyZh, whyEn: why })),
  };
}

function toStationView(station: HearingStation): HearingStation {
  const { peakFieldDbuvM, snrDb } = station;
  return {
    ...station,
    peakFieldDbuvM: peakFieldDbuvM === null ? null : hundredths(peakFieldDbuvM),
    snrDb: snrDb === null ? null : hundredths(snrDb),
  };
}

/** Frequencies in whole hertz, levels to 0.01 dB; numbers in other units as the rule gave them. */
function toCriterionView(criterion: Criterion): Criterion {
  const rounded = roundingOf(criterion.unit);
  const { measured, limit, margin, uncertainty } = criterion;
  return {
    ...criterion,
    measured: typeof measured === 'number' ? rounded(measured) : measured,
    limit: typeof limit === 'number' ? rounded(limit) : limit,
    margin: margin === null ? null : rounded(margin),
    ...(uncertainty === undefined ? {} : { uncertainty: rounded(uncertainty) }),
  };
}

function roundingOf(unit: string | null): (value: number) => number {
  if (unit === 'Hz') return Math.round;
  return unit?.startsWith('dB') ? hundredths : (value) => value;
}

function hundredths(decibels: number): number {
  return Math.round(decibels * 100) / 100;
}

function instantOrNull(instant: Instant | null): string | null {
  return instant === null ? null : formatInstant(instant);
}

function present<Name extends string>(name: Name, value: string | null): Partial<Record<Name, string>> {
  return value === null ? {} : ({ [name]: value } as Partial<Record<Name, string>>);
}
