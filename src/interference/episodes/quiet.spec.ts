import { HOUR_MS, MINUTE_MS } from '../../shared/time';
import { quietAt, type Look } from './quiet';

const SINCE = Date.UTC(2026, 10, 23, 8);
const HALF_HOUR = 30 * MINUTE_MS;
const DAY = 24 * HOUR_MS;
const after = (minutes: number): number => SINCE + minutes * MINUTE_MS;
const look = (minutes: number): Look => ({ visits: 1, firstVisitAt: after(minutes), lastVisitAt: after(minutes) });
/** Minutes full of visits, every 5 s, from one minute after `since` to another. */
const watch = (from: number, to: number): Look[] =>
  Array.from({ length: to - from }, (_, i) => ({ visits: 12, firstVisitAt: after(from + i), lastVisitAt: after(from + i + 1) - 5_000 }));
const minutesUntil = (closesAfterMs: number, looks: readonly Look[]): number | null => {
  const at = quietAt(SINCE, closesAfterMs, looks);
  return at === null ? null : (at - SINCE) / MINUTE_MS;
};

it('comes with the first look after the closing time, if the station looked all the while', () => {
  expect(minutesUntil(HALF_HOUR, watch(0, 30))).toBeNull();
  expect(minutesUntil(HALF_HOUR, [...watch(0, 30), look(30)])).toBe(30);
  expect(minutesUntil(HALF_HOUR, [...watch(0, 30), look(31)])).toBe(31);
  expect(minutesUntil(DAY, [...watch(0, 24 * 60), look(24 * 60)])).toBe(24 * 60);
});

it('never comes without a look', () => {
  expect(minutesUntil(HALF_HOUR, [])).toBeNull();
});

// docs/architecture.md: at least 5 times and over 0.8 of the rule's closing time.
it('needs five looks', () => {
  expect(minutesUntil(HALF_HOUR, [6, 12, 18, 24, 30].map(look))).toBe(30);
  expect(minutesUntil(HALF_HOUR, [7.5, 15, 22.5, 30].map(look))).toBeNull();
});

it('needs them over 0.8 of the closing time: 24 of 30 minutes', () => {
  expect(minutesUntil(HALF_HOUR, [...watch(0, 10), ...watch(20, 34)])).toBeNull();
  expect(minutesUntil(HALF_HOUR, [...watch(0, 10), ...watch(20, 35)])).toBeCloseTo(34.5, 0);
});

it('does not take a station that is away for one that hears nothing: it must look for as long as it was away', () => {
  expect(minutesUntil(HALF_HOUR, [...watch(0, 10), look(45)])).toBeNull();
  expect(minutesUntil(HALF_HOUR, [...watch(0, 10), ...watch(45, 59)])).toBeNull();
  expect(minutesUntil(HALF_HOUR, [...watch(0, 10), ...watch(45, 60)])).toBeCloseTo(60, 0);
  expect(minutesUntil(DAY, [...watch(0, 60), look(20 * 60), ...watch(24 * 60, 24 * 60 + 10)])).toBeNull();
});

it('allows a day of looks to have gaps of a fifth of it', () => {
  const away = (from: number, to: number): Look[] => [...watch(0, from), ...watch(to, 30 * 60)];
  expect(Math.floor(minutesUntil(DAY, away(300, 300 + 280)) as number)).toBe(24 * 60);
  expect(Math.floor(minutesUntil(DAY, away(300, 300 + 300)) as number)).toBe(24 * 60 + 12);
});

it('counts the time between two looks of a station that scans slowly', () => {
  const every = (minutes: number): Look[] => Array.from({ length: 100 }, (_, i) => look((i + 1) * minutes));
  expect(minutesUntil(DAY, every(30))).toBe(24 * 60);
  expect(minutesUntil(HALF_HOUR, every(5))).toBe(30);
});

it('does not count what a station looked before it heard it last', () => {
  const before: Look = { visits: 12, firstVisitAt: SINCE - 10 * MINUTE_MS, lastVisitAt: SINCE - 9 * MINUTE_MS };
  const around: Look = { visits: 12, firstVisitAt: SINCE - 30_000, lastVisitAt: SINCE + 25_000 };
  expect(minutesUntil(HALF_HOUR, [before, around, ...watch(1, 30), look(30)])).toBe(30);
  expect(minutesUntil(HALF_HOUR, [before, look(30)])).toBeNull();
});

it('does not count twice what two bands show of the same minute', () => {
  const twice = watch(0, 23).flatMap((minute) => [minute, minute]);
  expect(minutesUntil(HALF_HOUR, [...twice, look(37)])).toBeNull();
});
