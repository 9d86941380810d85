import { approximateDistance } from '../../science/location/distance';
import { rangeAround, type FrequencyRange } from '../../shared/frequency-range';
import { DAY_MS, MINUTE_MS } from '../../shared/time';
import type { Meters } from '../../shared/units';
import { isClearlyStronger, strongestFirst, type Heard } from './heard';
import { isSameSpectrum } from './same-spectrum';

/** One emission of the air: all that stations hear of it, the strongest first. */
export type HeardTogether = readonly [Heard, ...Heard[]];

/** So far away one emission is still taken for the same. @see docs/interfaces.md 3, interference event */
export const SAME_EMISSION_M: Meters = 250_000;
/** An emission that returns within this time is the same. @see docs/interfaces.md 3, transitions */
export const RETURN_MS = 30 * DAY_MS;
/** What two stations hear at the same time may be noticed by one a little later than by the other. */
const SLACK_MS = 2 * MINUTE_MS;

/**
 * Tells which of what stations hear is one emission of the air: the same spectrum, within 250 km of the station that hears it strongest, or of one of the
 * others that hears it 6 dB stronger, at the same time; or heard by a station that belongs to it already, within 30 days.
 *
 * @param couldBeOne  whether one transmitter may be what both hear, by their levels and places
 *
 * A function of the set alone: the order in which it was heard of does not matter.
 */
export function groupHeard(all: readonly Heard[], couldBeOne: (a: Heard, b: Heard) => boolean = () => true): HeardTogether[] {
  return neighborhoods(all).flatMap((part) => groupPart(part, couldBeOne));
}

/** Parts of the spectrum so far from one another that nothing in one could be the same as something in another. */
function neighborhoods(all: readonly Heard[]): Heard[][] {
  const parts: Heard[][] = [];
  let end = -Infinity;
  for (const heard of [...all].sort((a, b) => reachOf(a).from - reachOf(b).from)) {
    const { from, to } = reachOf(heard);
    if (from > end) parts.push([]);
    parts.at(-1)?.push(heard);
    end = Math.max(end, to);
  }
  return parts;
}

/** Where those of what `isSameSpectrum` takes for the same touch: from edge to edge, and a step more on either side. */
function reachOf({ emission: { centerHz, bandwidthHz, stepHz } }: Heard): FrequencyRange {
  return rangeAround(centerHz, bandwidthHz + 2 * stepHz);
}

function groupPart(all: readonly Heard[], couldBeOne: (a: Heard, b: Heard) => boolean): HeardTogether[] {
  const groups: [Heard, ...Heard[]][] = [];
  const waiting = [...all].sort(strongestFirst);
  while (waiting.length > 0) {
    const leader = waiting.shift() as Heard;
    groups.push(gather(leader, waiting, couldBeOne));
  }
  return groups;
}

/** Takes out of `waiting` what belongs to a leader, until nothing more joins. */
function gather(leader: Heard, waiting: Heard[], couldBeOne: (a: Heard, b: Heard) => boolean): [Heard, ...Heard[]] {
  const group: [Heard, ...Heard[]] = [leader];
  for (let grew = true; grew;) {
    grew = false;
    for (let i = 0; i < waiting.length; i++) {
      const other = waiting[i] as Heard;
      if (!isWithinReach(group, other) || !couldBeOne(leader, other) || !group.some((member) => isConnected(member, other))) continue;
      group.push(other);
      waiting.splice(i--, 1);
      grew = true;
    }
  }
  return group.sort(strongestFirst);
}

function isWithinReach(group: HeardTogether, other: Heard): boolean {
  const [leader] = group;
  if (!isSameSpectrum(leader.emission, other.emission)) return false;
  return group.some((member) => (member === leader || isClearlyStronger(member, other)) && isNear(member, other));
}

function isNear({ station }: Heard, { station: other }: Heard): boolean {
  return station.id === other.id || approximateDistance(station, other) <= SAME_EMISSION_M;
}

function isConnected(member: Heard, other: Heard): boolean {
  const pause =
    Math.max(member.emission.firstSeenAt, other.emission.firstSeenAt) - Math.min(member.emission.lastSeenAt, other.emission.lastSeenAt);
  return pause <= (member.station.id === other.station.id ? RETURN_MS : SLACK_MS);
}
