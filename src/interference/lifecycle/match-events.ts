import type { InterferenceEvent, EventState } from '../events/interference-event';
import { RETURN_MS, type HeardTogether } from '../heard/group-heard';
import { isSameSpectrum } from '../heard/same-spectrum';
import type { Episode } from '../episodes/episode';
import type { Instant } from '../../shared/units';

/** What people have ended for good: if the emission returns, that is a new event. */
const FINAL: ReadonlySet<EventState> = new Set(['dismissed', 'merged', 'referred', 'closed']);

export function isFinal({ state }: Pick<InterferenceEvent, 'state'>): boolean {
  return FINAL.has(state);
}

export interface MatchedEvents {
  /** Each episode with the event that already tells of it. */
  readonly pairs: readonly (readonly [Episode, InterferenceEvent | null])[];
  /** Events of which no episode is left. */
  readonly unsupported: readonly InterferenceEvent[];
}

/** Gives each episode the event that overlaps it most in time; of equals the older number. */
export function matchEvents(episodes: readonly Episode[], events: readonly InterferenceEvent[]): MatchedEvents {
  const candidates = episodes.flatMap((episode) =>
    events
      .filter((event) => !isFinal(event) && isAbout(event, episode.group) && apart(event, episode) <= RETURN_MS)
      .map((event) => ({ episode, event, apart: apart(event, episode) })),
  );
  candidates.sort((a, b) => a.apart - b.apart || numberOf(a.event) - numberOf(b.event));
  const eventOf = new Map<Episode, InterferenceEvent>();
  const taken = new Set<InterferenceEvent>();
  for (const { episode, event } of candidates) {
    if (eventOf.has(episode) || taken.has(event)) continue;
    eventOf.set(episode, event);
    taken.add(event);
  }
  return {
    pairs: episodes.map((episode) => [episode, eventOf.get(episode) ?? null] as const),
    unsupported: events.filter((event) => !isFinal(event) && !taken.has(event)),
  };
}

/**
 * When the emissions were last heard whose events people have ended for good. What was merged into another event on the same emission has not ended: it goes
 * on there.
 */
export function severedBy(group: HeardTogether, events: readonly InterferenceEvent[]): Instant[] {
  const about = events.filter((event) => isAbout(event, group));
  const living = new Set(about.filter((event) => !isFinal(event)).map(({ id }) => id));
  return about.filter((event) => isFinal(event) && !living.has(event.mergedInto ?? '')).map(({ lastSeenAt }) => lastSeenAt);
}

/** Whether an event tells of what a group of stations hears: the same spectrum, and one station at least in both. */
export function isAbout(event: InterferenceEvent, group: HeardTogether): boolean {
  const { centerHz, bandwidthHz, stations } = event;
  return group.some(({ emission, station }) => {
    const spectrum = { centerHz, bandwidthHz, stepHz: emission.stepHz };
    return isSameSpectrum(spectrum, emission) && stations.some(({ code }) => code === station.code);
  });
}

/** Milliseconds between the two; negative by as much as they overlap. */
function apart(a: Pick<InterferenceEvent, 'firstSeenAt' | 'lastSeenAt'>, b: Pick<Episode, 'firstSeenAt' | 'lastSeenAt'>): number {
  return Math.max(a.firstSeenAt, b.firstSeenAt) - Math.min(a.lastSeenAt, b.lastSeenAt);
}

function numberOf({ number }: InterferenceEvent): number {
  return Number(number.split('-').at(-1));
}
