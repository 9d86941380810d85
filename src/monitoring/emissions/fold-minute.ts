import { DAY_MS } from '../../shared/time';
import type { Instant } from '../../shared/units';
import type { BandGrid } from '../minutes/band';
import type { Minute, MinuteNode, Visit } from '../minutes/minute';
import { emissionId } from './emission-id';
import { extendTrack, newTrack, unheard } from './extend-track';
import { linkNodes, type Placed } from './link-nodes';
import type { FoldState, Link, Track } from './track';

/** An emission that returns within this time is the same; later it is a new one. */
export const IDENTITY_MS = DAY_MS;

export interface FoldStep {
  readonly state: FoldState;
  /** Confirmed tracks that have ended for good. */
  readonly ended: readonly Track[];
}

/**
 * Goes on by one minute of a band. A pure function: whoever folds the same minutes in order comes to the same tracks.
 *
 * @param minute  later than all that the state has seen
 * @see docs/science.md 5.5
 */
export function foldMinute(state: FoldState, minute: Minute, band: BandGrid): FoldStep {
  const { visits, nodes } = minute;
  const [first, last] = [visits[0], visits.at(-1)] as [Visit | undefined, Visit | undefined];
  if (!first || !last) return { state, ended: [] };
  const isOver = (track: Track): boolean => first.at - track.lastSeenAt > IDENTITY_MS;
  const known = state.tracks.filter((track) => !isOver(track));
  const nodeOf = linkNodes(known.map(lastPlace), nodes, band.stepHz);
  const continued = known.flatMap((track, i) => {
    const node = nodes[nodeOf[i] as number];
    return node ? [extendTrack(track, node, minute, state.visits)] : unheard(track, visits);
  });
  const linked = new Set(nodeOf);
  const born = begin(
    nodes.filter((_, i) => !linked.has(i)),
    minute,
    state.visits,
    band,
  );
  return {
    state: { lastVisitAt: latest(state.lastVisitAt, last.at), visits: state.visits + visits.length, tracks: [...continued, ...born] },
    ended: state.tracks.filter((track) => isOver(track) && track.confirmedAt !== null),
  };
}

function begin(nodes: readonly MinuteNode[], minute: Minute, visitsBefore: number, band: BandGrid): Track[] {
  const seen = new Map<string, number>();
  return nodes.map((node) => {
    const at = (minute.visits[node.hits[0] as number] as Visit).at;
    const place = `${at}/${node.seenAtBin}`;
    const nth = seen.get(place) ?? 0;
    seen.set(place, nth + 1);
    return extendTrack(newTrack(emissionId(band, at, node.seenAtBin, nth), at), node, minute, visitsBefore);
  });
}

/** Where it was last. */
function lastPlace(track: Track): Placed {
  return track.links.at(-1) as Link;
}

function latest(a: Instant | null, b: Instant): Instant {
  return a === null ? b : Math.max(a, b);
}
