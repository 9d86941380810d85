import { countSightings, firstBinAt, lastBinAt, snrStepsAt, type PackedSightings } from '../sweeps/sighting';
import { LEVEL_OFFSET, POWER_OF_STEPS } from './power-of-steps';

interface Span {
  readonly firstBin: number;
  readonly lastBin: number;
}

export interface SegmentHits {
  /** Indices of the visits that heard it, rising. */
  readonly visits: number[];
  /** First bin of the sighting by which it was heard first; −1 if never. */
  readonly seenAtBin: number;
  /** Mean of signal over noise in these visits, linear; 0 if there are none. */
  readonly meanSnr: number;
}

/**
 * Which visits heard which segment: a sighting counts for every segment with which it shares at least half of the narrower of the two. So a short look
 * at a wide emission counts for it, a sighting as wide as two neighbors counts for both, and a skirt does not count for the neighbor.
 *
 * @param segments  rising, without overlap
 */
export function hitsOf(segments: readonly Span[], visits: readonly { readonly sightings: PackedSightings }[]): SegmentHits[] {
  const hits = segments.map(() => ({ visits: [] as number[], seenAtBin: -1, sum: 0, last: 0 }));
  visits.forEach(({ sightings }, visit) => {
    const count = countSightings(sightings);
    for (let nth = 0; nth < count; nth++) {
      const firstBin = firstBinAt(sightings, nth);
      const lastBin = lastBinAt(sightings, nth);
      for (let i = firstReached(segments, firstBin); i < segments.length; i++) {
        const segment = segments[i] as Span;
        if (segment.firstBin > lastBin) break;
        if (!sharesHalf(segment, firstBin, lastBin)) continue;
        const hit = hits[i] as (typeof hits)[number];
        const snr = (POWER_OF_STEPS[snrStepsAt(sightings, nth) + LEVEL_OFFSET] as number) - 1;
        if (hit.visits.at(-1) === visit) {
          hit.sum += Math.max(0, snr - hit.last);
          hit.last = Math.max(hit.last, snr);
          continue;
        }
        if (hit.visits.length === 0) hit.seenAtBin = firstBin;
        hit.visits.push(visit);
        hit.sum += snr;
        hit.last = snr;
      }
    }
  });
  return hits.map(({ visits: heard, seenAtBin, sum }) => ({ visits: heard, seenAtBin, meanSnr: heard.length ? sum / heard.length : 0 }));
}

/** Index of the first segment that ends at or after a bin. */
function firstReached(segments: readonly Span[], bin: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as Span).lastBin < bin) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sharesHalf(segment: Span, firstBin: number, lastBin: number): boolean {
  const shared = Math.min(segment.lastBin, lastBin) - Math.max(segment.firstBin, firstBin) + 1;
  return 2 * shared >= Math.min(segment.lastBin - segment.firstBin, lastBin - firstBin) + 1;
}
