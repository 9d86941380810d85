import type { Instant } from '../../shared/units';
import type { Heard } from '../heard/heard';
import type { Chain } from './chains';
import type { Stay } from './on-air';

/** Capture times of single visits, which runs on the air do not keep. */
export interface HitTimes {
  /** The first visit from a moment on that heard the emission, sought up to another; null if that is not known any more. */
  firstFrom(heard: Heard, at: Instant, until: Instant): Promise<Instant | null>;
  /** The last visit up to a moment that heard it, sought back to another; null if that is not known any more. */
  lastUntil(heard: Heard, at: Instant, from: Instant): Promise<Instant | null>;
}

/**
 * The first hit of a chain at or after a moment, of whichever station; the moment itself where single visits are not known any more.
 *
 * @returns  Infinity if there is none
 */
export async function firstHitFrom({ stays }: Chain, at: Instant, hits: HitTimes): Promise<Instant> {
  let first = Infinity;
  for (const stay of stays) if (stay.to >= at && stay.from < first) first = Math.min(first, await firstHitOf(stay, at, hits));
  return first;
}

/** The last hit of a chain. */
export async function lastHitOf({ to, stays }: Chain, hits: HitTimes): Promise<Instant> {
  const last = stays.filter((stay) => stay.to === to);
  if (last.some(({ endsWithHit }) => endsWithHit)) return to;
  let latest = -Infinity;
  for (const stay of last) latest = Math.max(latest, (await hits.lastUntil(stay.heard, to, stay.from)) ?? to);
  return latest;
}

async function firstHitOf({ heard, from, to, beginsWithHit }: Stay, at: Instant, hits: HitTimes): Promise<Instant> {
  if (from >= at && beginsWithHit) return from;
  const start = Math.max(from, at);
  const hit = await hits.firstFrom(heard, start, to);
  if (hit === null) return start;
  return hit > to ? Infinity : hit;
}
