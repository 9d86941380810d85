import { RUN_GAP_MS } from '../../monitoring/emissions/emission';
import type { Instant, Milliseconds } from '../../shared/units';
import type { Stay } from './on-air';

/** Stays on the air with pauses shorter than the rule's quiet time between them: on-time counts over all of it. */
export interface Chain {
  readonly from: Instant;
  readonly to: Instant;
  /** By beginning. */
  readonly stays: readonly [Stay, ...Stay[]];
}

/** How long a rule waits before it speaks, and what it takes for the same emission. */
export interface EpisodeTimes {
  readonly persistenceMs: Milliseconds;
  readonly returnMs: Milliseconds;
}

/**
 * @param stays  by beginning
 * @see docs/science.md 5.5: on-time = last hit − first hit, with gaps shorter than the rule's quiet time included
 */
export function chainsOf(stays: readonly Stay[], quietMs: Milliseconds): Chain[] {
  const chains: { from: Instant; to: Instant; stays: [Stay, ...Stay[]] }[] = [];
  for (const stay of stays) {
    const last = chains.at(-1);
    if (last && stay.from - last.to < quietMs) {
      last.stays.push(stay);
      last.to = Math.max(last.to, stay.to);
    } else chains.push({ from: stay.from, to: stay.to, stays: [stay] });
  }
  return chains;
}

/** Two chains as one: what lies between them was not observed. */
export function joined(a: Chain, b: Chain): Chain {
  return { from: a.from, to: Math.max(a.to, b.to), stays: [...a.stays, ...b.stays] };
}

/** When the latest stay of a chain began, over all stations together: while one goes on hearing it, another that comes and goes makes no new stay. */
export function lastStayFrom({ stays }: Chain): Instant {
  const [first, ...others] = stays;
  const latest = others.reduce(
    (stay, { from, to }) => (from - stay.to > RUN_GAP_MS ? { from, to } : { from: stay.from, to: Math.max(stay.to, to) }),
    { from: first.from, to: first.to },
  );
  return latest.from;
}

/**
 * Groups chains: each episode begins with one that lasted long enough and goes on as long as each returns soon enough after the one before.
 *
 * @param severed  when an emission was last heard whose event a person has ended for good: all up to the chain that was on the air then is past
 */
export function episodesOf(
  chains: readonly Chain[],
  { persistenceMs, returnMs }: EpisodeTimes,
  severed: readonly Instant[],
): [Chain, ...Chain[]][] {
  const episodes: [Chain, ...Chain[]][] = [];
  let open = false;
  for (const [i, chain] of chains.entries()) {
    const before = chains[i - 1];
    const returned = Math.min(chains[i + 1]?.from ?? Infinity, chain.to + returnMs);
    if (severed.some((moment) => moment >= chain.from && moment < returned)) [episodes.length, open] = [0, false];
    else if (open && before && chain.from - before.to <= returnMs) (episodes.at(-1) as Chain[]).push(chain);
    else if (chain.to - chain.from >= persistenceMs) {
      episodes.push([chain]);
      open = true;
    } else open = false;
  }
  return episodes;
}
