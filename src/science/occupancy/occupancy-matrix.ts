import type { Run } from '../signal/run';

export interface MatrixOccupancy {
  /** FBO: share of all samples, over frequency and time, that are occupied. */
  readonly band: number;
  /** FCO of each channel: share of the visits in which any of its bins was occupied. */
  readonly channels: readonly number[];
  /** SRO: mean of the channels. */
  readonly resource: number;
}

/**
 * Occupancy of a band, of its channels and of the resource that these are.
 *
 * @param visits    for each visit what was occupied, 0 or 1 for each bin
 * @param channels  bins of each channel, both ends included
 * @throws RangeError  if there are no visits, bins or channels, visits differ in length, or a channel lies outside the bins
 * @see ITU-R SM.1880; docs/science.md 5.6
 */
export function occupancyOfMatrix(visits: readonly ArrayLike<number>[], channels: readonly Run[]): MatrixOccupancy {
  const bins = visits[0]?.length ?? 0;
  if (bins === 0) throw new RangeError('visits: at least one visit of one bin is needed');
  if (visits.some((visit) => visit.length !== bins)) throw new RangeError('visits: all need the same number of bins');
  if (channels.length === 0) throw new RangeError('channels: at least one is needed');
  const outside = channels.find(({ firstBin, lastBin }) => !(firstBin >= 0 && lastBin >= firstBin && lastBin < bins));
  if (outside) throw new RangeError(`channels: bins ${outside.firstBin} to ${outside.lastBin} do not lie within the ${bins} bins`);
  const occupied = visits.reduce((sum, visit) => sum + countHits(visit, { firstBin: 0, lastBin: bins - 1 }), 0);
  const shares = channels.map((channel) => visits.filter((visit) => countHits(visit, channel) > 0).length / visits.length);
  return {
    band: occupied / (visits.length * bins),
    channels: shares,
    resource: shares.reduce((sum, share) => sum + share, 0) / shares.length,
  };
}

function countHits(visit: ArrayLike<number>, { firstBin, lastBin }: Run): number {
  let hits = 0;
  for (let bin = firstBin; bin <= lastBin; bin++) if (visit[bin] === 1) hits++;
  return hits;
}
