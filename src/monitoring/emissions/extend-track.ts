import type { Instant } from '../../shared/units';
import type { Minute, MinuteNode, Visit } from '../minutes/minute';
import { BURSTS_WITHIN_MS, isBursty } from './bursty-bands';
import { RUN_GAP_MS, type Run } from './emission';
import type { Link, Track } from './track';

/** Center, bandwidth and level are taken over so many minutes: a figure that one minute has spoiled does not count. */
export const MOST_LINKS = 16;
const MOST_RUNS = 100;
const MOST_BOOTS = 20;
/** An emission is confirmed when three of five visits in a row have heard it; where bursts are at home, when two visits within ten minutes have. */
const CONFIRMING_HITS = 3;
const CONFIRMING_VISITS = 5;
const RECENT_MASK = (1 << CONFIRMING_VISITS) - 1;

export function newTrack(id: string, at: Instant): Track {
  return {
    id,
    firstSeenAt: at,
    lastSeenAt: at,
    confirmedAt: null,
    sightings: 0,
    lastHitVisit: 0,
    recentHits: 0,
    runs: [],
    boots: [],
    links: [],
    peakLevel: -Infinity,
    snrDb: -Infinity,
    strongestMinute: 0,
  };
}

/** A track with one minute more that heard it. */
export function extendTrack(track: Track, node: MinuteNode, minute: Minute, visitsBefore: number): Track {
  const { visits } = minute;
  const heard = node.hits.map((hit) => visits[hit] as Visit);
  const last = heard.at(-1) as Visit;
  const isStronger = node.level > track.peakLevel;
  const { confirmedAt, recentHits } = confirm(track, node, visits);
  return {
    id: track.id,
    firstSeenAt: track.firstSeenAt,
    lastSeenAt: last.at,
    confirmedAt,
    recentHits,
    sightings: track.sightings + heard.length,
    lastHitVisit: visitsBefore + (node.hits.at(-1) as number) + 1,
    runs: extendRuns(track.runs, heard),
    boots: extendBoots(track.boots, heard),
    links: [...track.links, linkOf(node, minute.minute)].slice(-MOST_LINKS),
    peakLevel: isStronger ? node.level : track.peakLevel,
    snrDb: Math.max(track.snrDb, node.snrDb),
    strongestMinute: isStronger ? minute.minute : track.strongestMinute,
  };
}

/** A track after visits that did not hear it; none if it was never confirmed and now nothing speaks for it any more. */
export function unheard(track: Track, visits: readonly Visit[]): Track[] {
  if (track.confirmedAt !== null) return [track];
  const recentHits = visits.length >= CONFIRMING_VISITS ? 0 : (track.recentHits << visits.length) & RECENT_MASK;
  return recentHits === 0 && !mayBurstAgain(track, visits.at(-1)) ? [] : [{ ...track, recentHits }];
}

function mayBurstAgain({ links, lastSeenAt }: Track, last: Visit | undefined): boolean {
  return isBursty(links.at(-1)?.centerHz ?? 0) && (last?.at ?? Infinity) - lastSeenAt < BURSTS_WITHIN_MS;
}

function confirm(track: Track, { hits, centerHz }: MinuteNode, visits: readonly Visit[]): Pick<Track, 'confirmedAt' | 'recentHits'> {
  if (track.confirmedAt !== null) return { confirmedAt: track.confirmedAt, recentHits: 0 };
  let { recentHits } = track;
  const bursts = isBursty(centerHz);
  let lastHitAt = track.sightings > 0 ? track.lastSeenAt : -Infinity;
  let next = 0;
  for (let i = 0; i < visits.length; i++) {
    const { at } = visits[i] as Visit;
    const isHit = hits[next] === i;
    if (isHit) next++;
    recentHits = ((recentHits << 1) & RECENT_MASK) | (isHit ? 1 : 0);
    const isSecondBurst = bursts && isHit && at - lastHitAt <= BURSTS_WITHIN_MS;
    if (isSecondBurst || countBits(recentHits) >= CONFIRMING_HITS) return { confirmedAt: at, recentHits: 0 };
    if (isHit) lastHitAt = at;
  }
  return { confirmedAt: null, recentHits };
}

function extendRuns(runs: readonly Run[], heard: readonly Visit[]): Run[] {
  const extended = runs.slice(0, -1);
  let last: { from: Instant; to: Instant; hits: number } | null = runs.length > 0 ? { ...(runs.at(-1) as Run) } : null;
  for (const { at } of heard) {
    if (last && at - last.to <= RUN_GAP_MS) {
      last.to = at;
      last.hits++;
    } else {
      if (last) extended.push(last);
      last = { from: at, to: at, hits: 1 };
    }
  }
  if (last) extended.push(last);
  return extended.slice(-MOST_RUNS);
}

function extendBoots(boots: readonly string[], heard: readonly Visit[]): readonly string[] {
  const unknown: string[] = [];
  for (const { boot } of heard) if (!boots.includes(boot) && !unknown.includes(boot)) unknown.push(boot);
  return unknown.length === 0 ? boots : [...boots, ...unknown].slice(-MOST_BOOTS);
}

function linkOf(node: MinuteNode, minute: Instant): Link {
  const { centerHz, centerUncertaintyHz, bandwidthHz, width20Hz, level, truncated, hits } = node;
  return { minute, centerHz, centerUncertaintyHz, bandwidthHz, width20Hz, level, truncated, hits: hits.length };
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
