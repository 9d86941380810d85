import { studentUpperQuantile } from '../statistics/student-quantile';
import { effectiveSamples } from './effective-samples';
import type { OccupancySums } from './occupancy-sums';
import { deviationsOf, wilsonInterval, type ShareInterval } from './wilson-interval';

/** What a channel's visits say about its long-run occupancy (FCO). */
export interface ChannelOccupancy {
  /** Share of the visits that found it occupied. */
  readonly occupancy: number;
  /** So many independent samples would say as much. */
  readonly effectiveSamples: number;
  /** Where the long-run probability lies, with the confidence asked for. */
  readonly interval: ShareInterval;
  /** Times that it was seen to go on or off the air. */
  readonly changes: number;
  /** Share of the scheduled visits that were made. */
  readonly coverage: number;
}

/** Of less, an occupancy is not published. */
const LEAST_COVERAGE = 0.8;

/**
 * Frequency channel occupancy with its interval.
 *
 * The channel is taken for a two-state Markov chain whose rates are those seen: ρ = 1 − wentOn/fromOff − wentOff/fromOn, at least 0. N_eff = N·(1 − ρ)/(1 + ρ),
 * times (z/t)² with Student's t of as many degrees of freedom as changes were seen: ρ is itself known from them only. A channel that never changed has
 * one sample. Wilson's interval follows from (p, N_eff).
 *
 * @param confidence  of the interval, between 0 and 1
 * @throws RangeError  if there are no visits, or `confidence` lies outside its range
 * @see ITU-R SM.1880; Report ITU-R SM.2256; docs/science.md 5.6
 */
export function channelOccupancy(sums: OccupancySums, confidence = 0.95): ChannelOccupancy {
  if (!(sums.visits >= 1)) throw new RangeError('sums: at least one visit is needed');
  const z = deviationsOf(confidence);
  const occupancy = sums.hits / sums.visits;
  const changes = sums.wentOn + sums.wentOff;
  const samples = changes === 0 ? 1 : Math.max(1, effectiveSamples(sums.visits, correlationOf(sums)) * certainty(changes, z, confidence));
  return {
    occupancy,
    effectiveSamples: samples,
    interval: wilsonInterval(occupancy, samples, confidence),
    changes,
    coverage: sums.visits / sums.scheduled,
  };
}

/** Whether so much of a stretch was observed that its occupancy may be published: 80 % of the scheduled visits. */
export function isCovered({ coverage }: Pick<ChannelOccupancy, 'coverage'>): boolean {
  return coverage >= LEAST_COVERAGE;
}

/** Never less than 0: a state that depends on what went before can only tell less. */
function correlationOf({ fromOff, wentOn, fromOn, wentOff }: OccupancySums): number {
  const on = fromOff > 0 ? wentOn / fromOff : 0;
  const off = fromOn > 0 ? wentOff / fromOn : 0;
  return Math.max(0, 1 - on - off);
}

function certainty(changes: number, z: number, confidence: number): number {
  return (z / studentUpperQuantile(changes, (1 - confidence) / 2)) ** 2;
}
