import { holds, type Ground, type RuleInput } from '../rules/rule';
import { blackBroadcast } from '../rules/black-broadcast';
import { expired, outOfHours, suspended } from '../rules/license-state-rules';
import type { RuleSettings } from '../rules/rule-settings';
import { unlicensed } from '../rules/unlicensed';
import { RETURN_MS, type HeardTogether } from '../heard/group-heard';
import { representativeOf } from '../heard/representative';
import { chainsOf, episodesOf, joined, lastStayFrom, type Chain } from '../timeline/chains';
import type { JudgedSpan, SpanKind } from '../timeline/judged-span';
import { staysIn } from '../timeline/on-air';
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

/** For each kind of deviation the rules that speak of it, the strongest first: where one is not met the weaker is judged. */
const RULES: readonly (readonly [SpanKind, readonly ((input: RuleInput) => Ground)[]])[] = [
  ['unlicensed', [blackBroadcast, unlicensed]],
  ['suspended', [suspended]],
  ['expired', [expired]],
  ['out-of-hours', [outOfHours]],
];

/** What the rules say of an emission of the air, one episode after the other. */
export async function findEpisodes(group: HeardTogether, context: EpisodeContext): Promise<RuleEpisode[]> {
  const found: RuleEpisode[] = [];
  for (const [kind, rules] of RULES) found.push(...(await episodesOfKind(group, kind, rules, context)));
  return found.sort((a, b) => a.openedAt - b.openedAt).reduce(joinReturned, []);
}

async function episodesOfKind(
  group: HeardTogether,
  kind: SpanKind,
  rules: readonly ((input: RuleInput) => Ground)[],
  { spans, sensitivity, settings, severed, hits, looks }: EpisodeContext,
): Promise<RuleEpisode[]> {
  const stays = staysIn(group, spans, kind);
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
    if (times) found.push({ input, ground, ...times });
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
): Promise<Omit<RuleEpisode, 'input' | 'ground'> | null> {
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
  };
  return [...episodes.slice(0, -1), joined];
}
