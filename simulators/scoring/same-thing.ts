import type { Hertz } from '../../src/shared/units';
import type { Expected, Span, Spot } from './expected';
import type { ScoredEvent } from './scored-event';

/** Widths that differ by no more steps are the same. */
const WIDTH_STEPS = 3;
const CENTER_STEPS = 2;
const MOST_RATIO = 3;

/**
 * Whether an event tells of what was expected, whatever it takes it for: same prefecture, overlap in time, |Δf| ≤ max(B/2, 2 steps), widths within
 * 1/3 to 3 of each other or within 3 steps. What has no place in the spectrum is told by its station.
 *
 * @param stepHz  distance of bins where the event was heard
 * @see docs/interfaces.md 5
 */
export function isAbout(event: ScoredEvent, expected: Expected, stepHz: Hertz): boolean {
  const heard = { from: Math.min(event.firstSeenAt, event.openedAt), to: Math.max(event.lastSeenAt, event.openedAt) };
  if (event.prefecture !== expected.expect.prefecture || !expected.spans.some((span) => meet(span, heard))) return false;
  if (expected.station !== null && !event.stations.includes(expected.station)) return false;
  if (expected.spotsIn === null) return event.centerHz === 0 || expected.expect.type.includes(event.type);
  const { spotsIn } = expected;
  return expected.spans.some((span) => meet(span, heard) && spotsIn(common(span, heard)).some((spot) => isAt(event, spot, stepHz)));
}

/** Both ends included: an event of one sweep has no length. */
export function meet(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}

export function common(a: Span, b: Span): Span {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

export function isAt(event: Pick<ScoredEvent, 'centerHz' | 'bandwidthHz'>, spot: Spot, stepHz: Hertz): boolean {
  const farthest = Math.max(spot.bandwidthHz / 2, CENTER_STEPS * stepHz);
  return Math.abs(event.centerHz - spot.centerHz) <= farthest && areAlikeWide(event.bandwidthHz, spot.bandwidthHz, stepHz);
}

function areAlikeWide(a: Hertz, b: Hertz, stepHz: Hertz): boolean {
  return Math.abs(a - b) <= WIDTH_STEPS * stepHz || (a <= MOST_RATIO * b && b <= MOST_RATIO * a);
}
