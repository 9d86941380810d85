import { MINUTE_MS } from '../../shared/time';
import type { Minute, MinuteNode } from '../minutes/minute';
import { extendTrack, newTrack, unheard } from './extend-track';
import type { Track } from './track';

/** Looked at every 10 s. */
const visits = (minute: number): Minute['visits'] =>
  Array.from({ length: 6 }, (_, i) => ({ at: minute * MINUTE_MS + i * 10_000, boot: 'boot-1' }));

function aNode(centerHz: number, hits: readonly number[]): MinuteNode {
  const place = { firstBin: 10, lastBin: 12, seenAtBin: 10, centerHz, centerUncertaintyHz: 1_000, bandwidthHz: 30_000, width20Hz: null };
  return { ...place, level: -80, snrDb: 20, truncated: false, hits };
}

/** A track after minutes, each given by which of its visits heard it. */
function trackOf(centerHz: number, minutes: readonly (readonly number[])[]): Track | undefined {
  return minutes.reduce<Track | undefined>(
    (track, hits, i) => {
      if (!track || hits.length === 0) return track && unheard(track, visits(i))[0];
      return extendTrack(track, aNode(centerHz, hits), { minute: i * MINUTE_MS, visits: visits(i), nodes: [] }, 6 * i);
    },
    newTrack('id', 0),
  );
}

describe('an emission is confirmed', () => {
  it('by the visit that is the third of five to hear it, across minutes too', () => {
    expect(trackOf(155e6, [[0, 2, 4]])?.confirmedAt).toBe(40_000);
    expect(trackOf(155e6, [[3, 5], [1]])?.confirmedAt).toBe(MINUTE_MS + 10_000);
    expect(trackOf(155e6, [[0, 1, 5]])?.confirmedAt).toBeNull();
  });

  it('never by two visits alone, and is forgotten after five that heard nothing', () => {
    expect(trackOf(155e6, [[0, 1]])?.confirmedAt).toBeNull();
    expect(trackOf(155e6, [[0, 1], []])).toBeUndefined();
  });
});

describe('where short-range devices speak in bursts', () => {
  it('two hits within ten minutes are enough', () => {
    expect(trackOf(433.92e6, [[1], [], [], [], [], [], [], [], [], [2]])?.confirmedAt).toBe(9 * MINUTE_MS + 20_000);
  });

  it('one hit is none, and is forgotten after ten minutes', () => {
    expect(trackOf(433.92e6, [[1]])?.confirmedAt).toBeNull();
    expect(trackOf(433.92e6, [[1], ...new Array<readonly number[]>(9).fill([])])?.confirmedAt).toBeNull();
    expect(trackOf(433.92e6, [[1], ...new Array<readonly number[]>(10).fill([])])).toBeUndefined();
  });
});
