import type { Instant } from '../../shared/units';
import { statusOf, type StationHealth } from './station-health';

const NOW: Instant = Date.UTC(2026, 10, 23, 8);
const OFFLINE_AFTER_MS = 90_000;

const health = (changes: Partial<StationHealth> = {}): StationHealth => ({
  stationId: 1,
  state: 'online',
  lastSeenAt: NOW - 1_000,
  boot: 'b',
  lastWillAt: null,
  status: null,
  statusAt: null,
  ...changes,
});
const status = (heard: StationHealth | null, station = {}) => statusOf(station, heard, NOW, OFFLINE_AFTER_MS);

it('calls a station never seen of which nothing valid was ever heard, whatever a broker had kept of it', () => {
  expect(status(null)).toBe('never-seen');
  expect(status(health({ lastSeenAt: null, state: 'online', statusAt: NOW }))).toBe('never-seen');
  expect(status(health({ lastSeenAt: null, state: 'offline', lastWillAt: NOW - 60_000 }))).toBe('never-seen');
});

it('calls a station offline after 90 s of silence', () => {
  expect(status(health({ lastSeenAt: NOW - 89_999 }))).toBe('online');
  expect(status(health({ lastSeenAt: NOW - 90_000 }))).toBe('offline');
});

it('calls a station offline when nothing has followed its last will within 30 s', () => {
  const willed = (lastWillAt: Instant) => health({ state: 'offline', lastWillAt, lastSeenAt: lastWillAt - 1_000 });
  expect(status(willed(NOW - 29_999))).toBe('online');
  expect(status(willed(NOW - 30_000))).toBe('offline');
  expect(status(health({ state: 'online', lastWillAt: NOW - 60_000, lastSeenAt: NOW - 59_000 }))).toBe('online');
});

it('does not believe an old will that a broker had kept against what was heard since', () => {
  expect(status(health({ state: 'offline', lastWillAt: NOW - 60_000, lastSeenAt: NOW - 5_000 }))).toBe('online');
});

it('calls a station in maintenance while the window in the register is open, end excluded', () => {
  const window = (from: Instant, to: Instant) => ({ maintenance: { from, to } });
  const silent = health({ lastSeenAt: NOW - 3_600_000 });
  expect(status(silent, window(NOW, NOW + 1))).toBe('maintenance');
  expect(status(null, window(NOW - 1, NOW + 1))).toBe('maintenance');
  expect(status(silent, window(NOW - 1, NOW))).toBe('offline');
  expect(status(health(), window(NOW + 1, NOW + 2))).toBe('online');
});

it('takes a station’s own word for maintenance as long as it is heard', () => {
  expect(status(health({ state: 'maintenance' }))).toBe('maintenance');
  expect(status(health({ state: 'maintenance', lastSeenAt: NOW - 90_000 }))).toBe('offline');
});
