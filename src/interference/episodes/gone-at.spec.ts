import { aHeard } from '../../../test/builders/a-heard';
import { MINUTE_MS } from '../../shared/time';
import { goneAt, watchedRange } from './gone-at';
import type { Look, Looks } from './quiet';

const SINCE = Date.UTC(2026, 10, 23, 8);
const CLOSES = 30 * MINUTE_MS;
const minute = (i: number): Look => ({ visits: 12, firstVisitAt: SINCE + i * MINUTE_MS, lastVisitAt: SINCE + (i + 1) * MINUTE_MS - 5_000 });

/** A station that looked in these minutes, and how far its looks were read. */
function looking(minutes: readonly number[]): Looks & { readonly readUntil: number[] } {
  const readUntil: number[] = [];
  return {
    readUntil,
    within: (_, __, from, to) => {
      readUntil.push((to - SINCE) / MINUTE_MS);
      return Promise.resolve(minutes.map(minute).filter(({ firstVisitAt, lastVisitAt }) => lastVisitAt >= from && firstVisitAt < to));
    },
    last: () => null,
  };
}

const all = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
const gone = (looks: Looks, until: number): Promise<number | null> =>
  goneAt(aHeard(), { since: SINCE, until: SINCE + until * MINUTE_MS, closesAfterMs: CLOSES }, looks);

it('comes with the looks that say so, of which no more are read than need be', async () => {
  const looks = looking(all(0, 10_000));
  expect(await gone(looks, 10_000)).toBe(minute(30).lastVisitAt);
  expect(looks.readUntil).toEqual([37.5]);
});

it('is sought further where the station was away', async () => {
  const looks = looking([...all(0, 10), ...all(100, 120)]);
  expect(await gone(looks, 200)).toBe(minute(114).lastVisitAt);
  expect(looks.readUntil).toEqual([37.5, 200]);
});

it('is not what was looked later', async () => {
  expect(await gone(looking(all(0, 100)), 30)).toBeNull();
  expect(await gone(looking(all(0, 100)), 30.5)).toBe(SINCE + 30.5 * MINUTE_MS - 1);
});

it('goes by who watches the middle of an emission, or a bin of what was seen at the edge of a sweep only', () => {
  expect(watchedRange(aHeard({ centerHz: 98.6e6, bandwidthHz: 180e3 }))).toEqual({ from: 98.555e6, to: 98.645e6 });
  expect(watchedRange(aHeard({ centerHz: 98.6e6, bandwidthHz: 100e3, truncated: true }))).toEqual({ from: 98.5875e6, to: 98.6125e6 });
});
