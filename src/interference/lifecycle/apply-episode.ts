import { isDeepStrictEqual } from 'node:util';
import { gradeOf } from '../rules/severity';
import type { Episode } from '../episodes/episode';
import type { EventState, HistoryEntry, InterferenceEvent } from '../events/interference-event';
import { MINUTE_MS } from '../../shared/time';
import type { Instant } from '../../shared/units';
import type { EventChange } from './change';

/** What is over for so long when it comes in, pages nobody. @see docs/interfaces.md 2, `startedAt` */
const LATE_MS = 10 * MINUTE_MS;
/** Resolutions that the service gives: it may take them back when the data say so. */
export const BY_DATA: ReadonlySet<string | null> = new Set(['quiet', 'license', 'withdrawn']);
export const SERVICE = 'service';

/** A new event of an episode that nobody has told of yet. */
export function openEvent(episode: Episode, now: Instant): EventChange {
  const { ending, lastSeenAt } = episode;
  const after = {
    ...figuresOf(episode),
    firstSeenAt: episode.firstSeenAt,
    openedAt: episode.openedAt,
    state: ending ? ('resolved' as const) : ('open' as const),
    detectedAt: now,
    resolvedAt: ending?.at ?? null,
    late: now - lastSeenAt > LATE_MS,
    signalGoneAt: null,
    resolution: ending?.resolution ?? null,
    assignee: null,
    mergedInto: null,
  };
  const opened = entry(now, 'opened', null, 'open');
  const entries = ending ? [opened, entry(now, 'resolved', 'open', 'resolved', ending.resolution)] : [opened];
  return { before: null, after, entries, isTold: true };
}

/** An event brought up to date with its episode. People's decisions stay; null if nothing has changed. */
export function updateEvent(before: InterferenceEvent, episode: Episode, now: Instant): EventChange | null {
  const moved = move(before, episode, now);
  const after: InterferenceEvent = {
    ...before,
    ...figuresOf(episode),
    ...beginningOf(before, episode),
    late: before.late && now - episode.lastSeenAt > LATE_MS,
    ...moved.changes,
  };
  if (isDeepStrictEqual(after, before)) return null;
  const entries = [...factEntries(before, after, now), ...moved.entries];
  return {
    before,
    after: { ...after, version: before.version + (entries.length > 0 ? 1 : 0) },
    entries,
    isTold: entries.length > 0 || isWorthTelling(before, after),
  };
}

type Figures = Pick<
  InterferenceEvent,
  'prefecture' | 'type' | 'severity' | 'grade' | 'centerHz' | 'bandwidthHz' | 'lastSeenAt' | 'stations' | 'verdict'
>;

function figuresOf({ prefecture, type, severity, centerHz, bandwidthHz, lastSeenAt, stations, verdict }: Episode): Figures {
  return { prefecture, type, severity, grade: gradeOf(severity), centerHz, bandwidthHz, lastSeenAt, stations, verdict };
}

/** As the data have it; of a time that they do not reach any more, as it was known. */
function beginningOf(before: InterferenceEvent, episode: Episode): Pick<InterferenceEvent, 'firstSeenAt' | 'openedAt'> {
  const { firstSeenAt, openedAt } = before.openedAt < episode.knownSince && before.openedAt < episode.openedAt ? before : episode;
  return { firstSeenAt, openedAt };
}

interface Move {
  readonly changes: Partial<InterferenceEvent>;
  readonly entries: readonly ReturnType<typeof entry>[];
}

const STAYS: Move = { changes: {}, entries: [] };

/** What becomes of the state. @see docs/interfaces.md 3, the table of states */
function move(before: InterferenceEvent, episode: Episode, now: Instant): Move {
  const { state } = before;
  const { ending } = episode;
  if (state === 'investigating') return noteWhetherGone(before, episode, now);
  if (state === 'resolved') return ending ? confirmEnd(before, episode) : reopen(before, episode, now);
  if (ending) {
    const changes = { state: 'resolved' as const, resolvedAt: ending.at, resolution: ending.resolution, signalGoneAt: null };
    return { changes, entries: [entry(now, 'resolved', state, 'resolved', ending.resolution)] };
  }
  return state === 'suspected' ? { changes: { state: 'open' }, entries: [entry(now, 'opened', state, 'open')] } : STAYS;
}

function noteWhetherGone({ signalGoneAt, state }: InterferenceEvent, { ending }: Episode, now: Instant): Move {
  const goneAt = ending?.at ?? null;
  if ((goneAt === null) === (signalGoneAt === null)) return STAYS;
  return { changes: { signalGoneAt: goneAt }, entries: [entry(now, goneAt === null ? 'signal-returned' : 'signal-gone', state, state)] };
}

/** Later data may say that it ended otherwise than was known; who has ended it stays. */
function confirmEnd({ resolution, resolvedAt }: InterferenceEvent, { ending }: Episode): Move {
  if (!ending || !BY_DATA.has(resolution) || (resolution === ending.resolution && resolvedAt === ending.at)) return STAYS;
  return { changes: { resolution: ending.resolution, resolvedAt: ending.at }, entries: [] };
}

/** What the data had ended, they open again; what a person has ended opens when the emission comes back after a pause. */
function reopen(before: InterferenceEvent, { lastStayFrom }: Episode, now: Instant): Move {
  const { resolution, resolvedAt, assignee } = before;
  if (!BY_DATA.has(resolution) && resolvedAt !== null && lastStayFrom <= resolvedAt) return STAYS;
  const state: EventState = assignee === null ? 'open' : 'acknowledged';
  return { changes: { state, resolution: null, resolvedAt: null }, entries: [entry(now, 'reopened', 'resolved', state)] };
}

function factEntries(before: InterferenceEvent, after: InterferenceEvent, now: Instant): ReturnType<typeof entry>[] {
  const { state } = before;
  const changed = (name: string, was: string | number, is: string | number): ReturnType<typeof entry>[] =>
    was === is ? [] : [entry(now, name, state, state, `${was} → ${is}`)];
  return [
    ...changed('type', before.type, after.type),
    ...changed('prefecture', before.prefecture, after.prefecture),
    ...changed('severity', before.severity, after.severity),
    ...changed('stations', codesOf(before), codesOf(after)),
  ];
}

function codesOf({ stations }: InterferenceEvent): string {
  return stations
    .map(({ code }) => code)
    .sort()
    .join(', ');
}

/** Figures move on with every sweep: they are told once a minute. */
function isWorthTelling(before: InterferenceEvent, after: InterferenceEvent): boolean {
  return Math.floor(before.lastSeenAt / MINUTE_MS) !== Math.floor(after.lastSeenAt / MINUTE_MS);
}

export function entry(
  at: Instant,
  change: string,
  from: EventState | null,
  to: EventState | null,
  note: string | null = null,
): Omit<HistoryEntry, 'version'> {
  return { at, by: SERVICE, change, from, to, note };
}
