import { holds, type Ground, type RuleInput } from '../rules/rule';
import { blackBroadcast } from '../rules/black-broadcast';
import { expired, outOfHours, suspended } from '../rules/license-state-rules';
import type { RuleSettings, RuleType } from '../rules/rule-settings';
import { unlicensed } from '../rules/unlicensed';
import { RETURN_MS, type HeardTogether } from '../heard/group-heard';
import { representativeOf } from '../heard/representative';
import { chainsOf, episodesOf, joined, lastStayFrom, type Chain } from '../timeline/chains';
import type { JudgedSpan, SpanKind } from '../timeline/judged-span';
import { knownSince, staysIn } from '../timeline/on-air';
import { firstHitFrom, lastHitOf, type HitTimes } from '../timeline/opening';
import type { Sensitivity } from '../../spectrum/allocations/allocation';
import type { Instant } from '../../shared/units';
import { goneAt } from './gone-at';
import type { Looks } from './quiet';

/** A rule that has spoken, and when. */
export interface RuleEpisode {
  readonly input: RuleInput;
  readonly ground: Ground;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
  readonly openedAt: Instant;
  readonly lastStayFrom: Instant;
  /** When it was on the air is not known any more before this. */
  readonly knownSince: Instant;
}

export interface EpisodeContext {
  readonly spans: readonly JudgedSpan[];
  readonly sensitivity: Sensitivity;
  readonly settings: RuleSettings;
  /** Moments at which people have ended an event on this emission for good. */
  readonly severed: readonly Instant[];
  readonly hits: HitTimes;
  readonly looks: Looks;
}

interface KindOfDeviation {
  readonly kind: SpanKind;
  /** The strongest first: where one is not met the weaker is judged. */
  readonly rules: readonly ((input: RuleInput) => Ground)[];
  /** The weakest of them, by whose quiet time the emission's history is read. */
  readonly weakest: RuleType;
}

const DEVIATIONS: readonly KindOfDeviation[] = [
  { kind: 'unlicensed', rules: [blackBroadcast, unlicensed], weakest: 'UNLICENSED' },
  { kind: 'suspended', rules: [suspended], weakest: 'SUSPENDED' },
  { kind: 'expired', rules: [expired], weakest: 'EXPIRED' },
  { kind: 'out-of-hours', rules: [outOfHours], weakest: 'OUT_OF_HOURS' },
];

/** What the rules say of an emission of the air, one episode after the other. */
export async function findEpisodes(group: HeardTogether, context: EpisodeContext): Promise<RuleEpisode[]> {
  const found: RuleEpisode[] = [];
  for (const deviation of DEVIATIONS) found.push(...(await episodesOfKind(group, deviation, context)));
  return found.sort((a, b) => a.openedAt - b.openedAt).reduce(joinReturned, []);
}

async function episodesOfKind(
  group: HeardTogether,
  { kind, rules, weakest }: KindOfDeviation,
  { spans, sensitivity, settings, severed, hits, looks }: EpisodeContext,
): Promise<RuleEpisode[]> {
  const quietMs = settings[weakest].closesAfterMs;
  const stays = staysIn(group, spans, kind, quietMs);
  if (stays.length === 0) return [];
  const lastSeenAt = Math.max(...stays.map(({ to }) => to));
  const ofKind = spans.filter((span) => span.kind === kind);
  const input = { group, lead: representativeOf(group), spans: ofKind, lastSeenAt, sensitivity, settings };
  const ground = rules.map((rule) => rule(input)).find(holds);
  if (!ground) return [];
  const { opensAfterMs, closesAfterMs } = settings[ground.type];
  const chains = await joinSevered(chainsOf(stays, closesAfterMs), severed, (since, until) =>
    goneAt(group[0], { since, until, closesAfterMs }, looks),
  );
  const episodes = episodesOf(chains, { persistenceMs: opensAfterMs, returnMs: RETURN_MS }, severed);
  const found: RuleEpisode[] = [];
  for (const chains of episodes) {
    const times = await timesOf(chains, opensAfterMs, hits);
    if (times) found.push({ input, ground, knownSince: knownSince(group, quietMs), ...times });
  }
  return found;
}

/**
 * What a person has ended raises nothing new until it has been quiet. Not observed is not quiet: what comes after a time in which the station was away
 * belongs to what was ended before.
 */
async function joinSevered(
  chains: readonly Chain[],
  severed: readonly Instant[],
  isGoneBetween: (since: Instant, until: Instant) => Promise<Instant | null>,
): Promise<Chain[]> {
  const kept: Chain[] = [];
  for (const chain of chains) {
    const last = kept.at(-1);
    const isSevered = last && severed.some((moment) => moment >= last.from && moment < chain.from);
    if (isSevered && (await isGoneBetween(last.to, chain.from)) === null) kept[kept.length - 1] = joined(last, chain);
    else kept.push(chain);
  }
  return kept;
}

/** Exact times, from the first chain that by these has lasted long enough; null if none has. */
async function timesOf(
  chains: readonly [Chain, ...Chain[]],
  opensAfterMs: number,
  hits: HitTimes,
): Promise<Pick<RuleEpisode, 'firstSeenAt' | 'openedAt' | 'lastSeenAt' | 'lastStayFrom'> | null> {
  const last = chains.at(-1) as Chain;
  for (const chain of chains) {
    const firstSeenAt = await firstHitFrom(chain, chain.from, hits);
    const openedAt = await firstHitFrom(chain, firstSeenAt + opensAfterMs, hits);
    if (openedAt > chain.to) continue;
    return { firstSeenAt, openedAt, lastSeenAt: await lastHitOf(last, hits), lastStayFrom: lastStayFrom(last) };
  }
  return null;
}

/** An emission that returns within 30 days has one event, though another rule may speak now: the one that has spoken of it last gives the type. */
function joinReturned(episodes: readonly RuleEpisode[], next: RuleEpisode): RuleEpisode[] {
  const last = episodes.at(-1);
  if (!last || next.firstSeenAt - last.lastSeenAt > RETURN_MS) return [...episodes, next];
  const latest = next.lastSeenAt >= last.lastSeenAt ? next : last;
  const joined = {
    ...latest,
    firstSeenAt: Math.min(last.firstSeenAt, next.firstSeenAt),
    openedAt: Math.min(last.openedAt, next.openedAt),
    knownSince: Math.max(last.knownSince, next.knownSince),
  };
  return [...episodes.slice(0, -1), joined];
}
