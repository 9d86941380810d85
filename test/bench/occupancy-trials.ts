import { channelOccupancy } from '../../src/science/occupancy/channel-occupancy';
import { effectiveSamples, visitCorrelation } from '../../src/science/occupancy/effective-samples';
import { sumHits } from '../../src/science/occupancy/occupancy-sums';
import { occupancyOf, syntheticHits, type SyntheticChannel } from '../builders/synthetic-channel';
import type { Random } from '../builders/synthetic-spectrum';

/** How a stretch of visits has to be for its interval to hold what it says. */
const ENOUGH_SAMPLES = 100;
const ENOUGH_CHANGES = 20;

export interface OccupancyTrial {
  /** Whether enough effective samples and changes are expected of it. */
  readonly isRich: boolean;
  readonly holds: boolean;
}

/** Messages of 1 s to 20 min, pauses of 2 s to 3 h, visits every second to every minute, 100 to 20,000 of them; all even in their logarithms. */
export function aChannel(random: Random): SyntheticChannel {
  const between = (low: number, high: number): number => low * (high / low) ** random();
  return {
    meanOnS: between(1, 1200),
    meanOffS: between(2, 10_800),
    revisitS: between(1, 60),
    visits: Math.round(between(100, 20_000)),
  };
}

/** Whether the interval of what is seen in one stretch of visits holds the long-run probability. */
export function tryChannel(channel: SyntheticChannel, random: Random): OccupancyTrial {
  const truth = occupancyOf(channel);
  const correlation = visitCorrelation(channel.revisitS, channel.meanOnS, channel.meanOffS);
  const expectedChanges = 2 * channel.visits * truth * (1 - truth) * (1 - correlation);
  const { interval } = channelOccupancy(sumHits(syntheticHits(channel, random), channel.revisitS * 1000));
  return {
    isRich: effectiveSamples(channel.visits, correlation) >= ENOUGH_SAMPLES && expectedChanges >= ENOUGH_CHANGES,
    holds: interval[0] <= truth && truth <= interval[1],
  };
}
