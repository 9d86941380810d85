import type { Instant, Milliseconds } from '../../shared/units';

/** A look at a channel. */
export interface ChannelVisit {
  readonly at: Instant;
  readonly hit: boolean;
}

/**
 * All that is kept of the visits of a stretch of time. Sums of neighboring stretches join to those of both, so that a day is the same whether it is
 * computed at once or hour by hour.
 */
export interface OccupancySums {
  readonly visits: number;
  readonly hits: number;
  /** Visits that should have been made; for the coverage. */
  readonly scheduled: number;
  /** Of visits that the next one followed in time: from off and from on the air, and how many of these changed. */
  readonly fromOff: number;
  readonly wentOn: number;
  readonly fromOn: number;
  readonly wentOff: number;
  readonly first: ChannelVisit | null;
  readonly last: ChannelVisit | null;
}

export const NO_VISITS: OccupancySums = {
  visits: 0,
  hits: 0,
  scheduled: 0,
  fromOff: 0,
  wentOn: 0,
  fromOn: 0,
  wentOff: 0,
  first: null,
  last: null,
};

/** Two visits further apart than so many revisit times are no neighbors: what happened between is not known. */
const MOST_APART = 1.5;

/**
 * Sums of the visits of a stretch.
 *
 * @param visits     rising in time
 * @param revisitMs  from one visit to the next as planned
 * @param scheduled  visits that the plan asked for; default: all were made
 * @throws RangeError  if the visits do not rise in time, there are more of them than `scheduled`, or `revisitMs` is not positive
 * @see docs/science.md 5.6
 */
export function sumVisits(visits: readonly ChannelVisit[], revisitMs: Milliseconds, scheduled = visits.length): OccupancySums {
  if (!(scheduled >= visits.length && scheduled < Infinity))
    throw new RangeError(`scheduled: no fewer than the visits made, not ${scheduled}`);
  if (!(revisitMs > 0)) throw new RangeError(`revisitMs: a number greater than 0 is needed, not ${revisitMs}`);
  const counts = { fromOff: 0, wentOn: 0, fromOn: 0, wentOff: 0 };
  let hits = 0;
  let last: ChannelVisit | null = null;
  for (const visit of visits) {
    if (last && !(visit.at > last.at)) throw new RangeError('visits: they have to rise in time');
    if (visit.hit) hits++;
    countStep(counts, last, visit, revisitMs);
    last = visit;
  }
  return { visits: visits.length, hits, scheduled, ...counts, first: visits[0] ?? null, last };
}

/**
 * Sums of two stretches, the earlier one first.
 *
 * @param revisitMs  as in {@link sumVisits}
 * @throws RangeError  if the second begins before the first has ended
 */
export function joinSums(earlier: OccupancySums, later: OccupancySums, revisitMs: Milliseconds): OccupancySums {
  if (earlier.last && later.first && !(later.first.at > earlier.last.at))
    throw new RangeError('later: it begins before the other has ended');
  const counts = {
    fromOff: earlier.fromOff + later.fromOff,
    wentOn: earlier.wentOn + later.wentOn,
    fromOn: earlier.fromOn + later.fromOn,
    wentOff: earlier.wentOff + later.wentOff,
  };
  if (later.first) countStep(counts, earlier.last, later.first, revisitMs);
  return {
    visits: earlier.visits + later.visits,
    hits: earlier.hits + later.hits,
    scheduled: earlier.scheduled + later.scheduled,
    ...counts,
    first: earlier.first ?? later.first,
    last: later.last ?? earlier.last,
  };
}

type StepCounts = { -readonly [Key in 'fromOff' | 'wentOn' | 'fromOn' | 'wentOff']: number };

function countStep(counts: StepCounts, before: ChannelVisit | null, after: ChannelVisit, revisitMs: Milliseconds): void {
  if (!before || after.at - before.at > MOST_APART * revisitMs) return;
  counts[before.hit ? 'fromOn' : 'fromOff']++;
  if (before.hit !== after.hit) counts[after.hit ? 'wentOn' : 'wentOff']++;
}

/**
 * Sums of visits that were all made, one `revisitMs` after the other.
 *
 * @param hits  0 or 1, in time
 * @throws RangeError  if one of them is neither, or `revisitMs` is not positive
 */
export function sumHits(hits: ArrayLike<number>, revisitMs: Milliseconds): OccupancySums {
  return sumVisits(
    Array.from(hits, (hit, i) => {
      if (hit !== 0 && hit !== 1) throw new RangeError(`hits: 0 or 1 is needed, not ${hit}`);
      return { at: i * revisitMs, hit: hit === 1 };
    }),
    revisitMs,
  );
}
