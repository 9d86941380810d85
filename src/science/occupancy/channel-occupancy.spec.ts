import * as fc from 'fast-check';
import { aChannel, tryChannel } from '../../../test/bench/occupancy-trials';
import { syntheticHits } from '../../../test/builders/synthetic-channel';
import { randomFrom } from '../../../test/builders/synthetic-spectrum';
import { channelOccupancy, isCovered } from './channel-occupancy';
import { joinSums, NO_VISITS, sumHits, sumVisits } from './occupancy-sums';

describe('channelOccupancy', () => {
  it('is the share of the visits that found it occupied', () => {
    expect(channelOccupancy(sumHits([0, 1, 0, 0], 1000))).toMatchObject({ occupancy: 0.25, changes: 2, coverage: 1 });
  });

  it('knows nothing of the other state of a channel that never changed', () => {
    const { effectiveSamples, interval } = channelOccupancy(sumHits(new Uint8Array(5000), 1000));
    // Wilson of 0 in one sample: z²/(1 + z²).
    expect(effectiveSamples).toBe(1);
    expect(interval[0]).toBe(0);
    expect(interval[1]).toBeCloseTo(1.959964 ** 2 / (1 + 1.959964 ** 2), 6);
    expect(channelOccupancy(sumHits(new Uint8Array(5000).fill(1), 1000)).interval[1]).toBe(1);
  });

  it('finds the effective samples of a two-state channel from its hits alone', () => {
    // docs/science.md 10, T42: 2,340 of 8,640; a day alone is known to 5 %, the mean of 60 to 0.7 %.
    const random = randomFrom(42);
    const channel = { meanOnS: 20, meanOffS: 180, revisitS: 10, visits: 8640 };
    const found = Array.from({ length: 60 }, () => channelOccupancy(sumHits(syntheticHits(channel, random), 10_000)).effectiveSamples);
    expect(Math.abs(found.reduce((a, b) => a + b) / 60 / 2340 - 1)).toBeLessThan(0.025);
  });

  it('counts independent visits nearly all', () => {
    const random = randomFrom(7);
    const { effectiveSamples } = channelOccupancy(
      sumHits(
        Array.from({ length: 4000 }, () => (random() < 0.3 ? 1 : 0)),
        1000,
      ),
    );
    expect(effectiveSamples).toBeGreaterThan(3600);
    expect(effectiveSamples).toBeLessThanOrEqual(4000);
  });

  it('is the same for a day at once and hour by hour', () => {
    const hits = fc.array(fc.constantFrom(0, 0, 0, 1), { minLength: 24, maxLength: 240 });
    fc.assert(
      fc.property(hits, (day) => {
        const visits = day.map((hit, i) => ({ at: i * 1000, hit: hit === 1 }));
        const length = Math.ceil(visits.length / 24);
        const hours = Array.from({ length: 24 }, (_, hour) => sumVisits(visits.slice(hour * length, (hour + 1) * length), 1000));
        const joined = hours.reduce((sum, hour) => joinSums(sum, hour, 1000), NO_VISITS);
        expect(channelOccupancy(joined)).toEqual(channelOccupancy(sumVisits(visits, 1000)));
      }),
    );
  });

  it('widens its interval with the confidence', () => {
    const sums = sumHits([0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0], 1000);
    const [low, high] = channelOccupancy(sums, 0.9).interval;
    const wide = channelOccupancy(sums, 0.99).interval;
    expect(wide[0]).toBeLessThan(low);
    expect(wide[1]).toBeGreaterThan(high);
  });

  // The full run is `npm run bench -- occupancy`. Four standard deviations of the share around what is asked for.
  it('holds the long-run probability as often as it says', () => {
    const random = randomFrom(56);
    const trials = Array.from({ length: 400 }, () => tryChannel(aChannel(random), random));
    const rich = trials.filter(({ isRich }) => isRich);
    const poor = trials.filter(({ isRich }) => !isRich);
    const held = (group: typeof trials): number => group.filter(({ holds }) => holds).length / group.length;
    const slack = (group: typeof trials): number => 4 * Math.sqrt((0.95 * 0.05) / group.length);
    expect(rich.length).toBeGreaterThan(100);
    expect(held(rich)).toBeGreaterThan(0.93 - slack(rich));
    expect(held(rich)).toBeLessThan(0.97 + slack(rich));
    expect(held(poor)).toBeGreaterThan(0.9 - slack(poor));
  });

  it('is published from 80 % of the scheduled visits on', () => {
    const visits = [0, 1, 2, 3].map((i) => ({ at: i * 1000, hit: false }));
    expect(isCovered(channelOccupancy(sumVisits(visits, 1000, 5)))).toBe(true);
    expect(isCovered(channelOccupancy(sumVisits(visits, 1000, 6)))).toBe(false);
  });

  it('refuses no visits, no confidence, and hits that are neither 0 nor 1', () => {
    expect(() => channelOccupancy(NO_VISITS)).toThrow(/^sums:/);
    expect(() => channelOccupancy(sumHits([1], 1000), 1)).toThrow(/^confidence:/);
    expect(() => sumHits([0.5], 1000)).toThrow(/^hits:/);
  });
});
