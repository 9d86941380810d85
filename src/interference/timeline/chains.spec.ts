import { aHeard } from '../../../test/builders/a-heard';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/time';
import { chainsOf, episodesOf, lastStayFrom, type Chain } from './chains';
import type { Stay } from './on-air';

const heard = aHeard();
const stay = (from: number, to: number): Stay => ({ heard, from, to, beginsWithHit: true, endsWithHit: true });
const spans = (chains: readonly Chain[]): number[][] => chains.map(({ from, to }) => [from, to]);

describe('a chain', () => {
  // docs/science.md 5.5: gaps shorter than the rule's quiet time are included.
  it('goes on over pauses shorter than the quiet time, and ends with one that is as long', () => {
    expect(spans(chainsOf([stay(0, 10), stay(109, 120), stay(219, 230)], 100))).toEqual([[0, 230]]);
    expect(spans(chainsOf([stay(0, 10), stay(110, 120)], 100))).toEqual([
      [0, 10],
      [110, 120],
    ]);
  });

  it('lasts as long as any station hears it', () => {
    expect(spans(chainsOf([stay(0, 500), stay(10, 20), stay(550, 560)], 100))).toEqual([[0, 560]]);
  });
});

describe('the latest stay of a chain', () => {
  const latest = (...stays: Stay[]): number => lastStayFrom(chainsOf(stays, DAY_MS)[0] as Chain);

  it('begins after the last pause of more than two minutes', () => {
    expect(latest(stay(0, HOUR_MS))).toBe(0);
    expect(latest(stay(0, 10), stay(10 + 2 * MINUTE_MS, HOUR_MS))).toBe(0);
    expect(latest(stay(0, 10), stay(11 + 2 * MINUTE_MS, HOUR_MS))).toBe(11 + 2 * MINUTE_MS);
  });

  it('does not begin when a second station begins to hear it, nor when a license that changes nothing divides it', () => {
    expect(latest(stay(0, 2 * HOUR_MS), stay(10 * MINUTE_MS, 20 * MINUTE_MS), stay(HOUR_MS, HOUR_MS + 5))).toBe(0);
    expect(latest(stay(0, HOUR_MS - 1), stay(HOUR_MS, 2 * HOUR_MS))).toBe(0);
  });
});

describe('an episode', () => {
  const TIMES = { persistenceMs: 10 * MINUTE_MS, returnMs: 30 * DAY_MS };
  const chain = (from: number, to: number): Chain => ({ from, to, stays: [stay(from, to)] });
  const found = (chains: readonly Chain[], severed: readonly number[] = []): number[][][] =>
    episodesOf(chains, TIMES, severed).map((episode) => spans(episode));
  const LONG = 10 * MINUTE_MS;

  it('needs a chain that has lasted long enough: the limit is reached at it', () => {
    expect(found([chain(0, LONG)])).toHaveLength(1);
    expect(found([chain(0, LONG - 1)])).toEqual([]);
  });

  it('goes on with whatever returns within 30 days, however short', () => {
    const back = LONG + 30 * DAY_MS;
    expect(found([chain(0, LONG), chain(back, back + 1)])).toEqual([
      [
        [0, LONG],
        [back, back + 1],
      ],
    ]);
    expect(found([chain(0, LONG), chain(back + 1, back + 2)])).toEqual([[[0, LONG]]]);
    expect(found([chain(0, LONG), chain(back + 1, back + 1 + LONG)])).toHaveLength(2);
  });

  it('counts the 30 days from the latest return', () => {
    const [second, third] = [20 * DAY_MS, 40 * DAY_MS];
    expect(found([chain(0, LONG), chain(second, second + 1), chain(third, third + 1)])).toHaveLength(1);
  });

  it('does not begin with what was too short', () => {
    expect(found([chain(0, 1), chain(DAY_MS, DAY_MS + LONG)])).toEqual([[[DAY_MS, DAY_MS + LONG]]]);
  });

  it('ends for good where a person has ended its event: only what begins after a quiet time is new', () => {
    const chains = [chain(0, LONG), chain(2 * DAY_MS, 2 * DAY_MS + LONG)];
    expect(found(chains, [LONG])).toEqual([[[2 * DAY_MS, 2 * DAY_MS + LONG]]]);
    expect(found(chains, [LONG / 2])).toEqual([[[2 * DAY_MS, 2 * DAY_MS + LONG]]]);
    expect(found(chains, [2 * DAY_MS + LONG])).toEqual([]);
    expect(found(chains, [2 * DAY_MS + 1])).toEqual([]);
  });

  it('must last long enough again after a person has ended it', () => {
    expect(found([chain(0, LONG), chain(2 * DAY_MS, 2 * DAY_MS + 1)], [LONG])).toEqual([]);
  });

  it('stays ended though later data say that it was heard a little less long', () => {
    expect(found([chain(0, LONG)], [LONG + 1])).toEqual([]);
    expect(found([chain(0, LONG), chain(HOUR_MS, HOUR_MS + LONG)], [LONG + 1])).toEqual([[[HOUR_MS, HOUR_MS + LONG]]]);
  });

  it('does not mind what was ended before it began', () => {
    expect(found([chain(DAY_MS, DAY_MS + LONG)], [0])).toHaveLength(1);
  });
});
