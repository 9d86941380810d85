import { aStation } from '../../../test/builders/a-station';
import { anEvent } from '../../../test/builders/an-event';
import type { Looks } from '../episodes/quiet';
import type { OpenEvent } from '../events/interference-event';
import type { EventType } from '../../shared/event-types';
import { HOUR_MS, MINUTE_MS } from '../../shared/time';
import { dueForQuiet } from './due-for-quiet';

const { centerHz, bandwidthHz, lastSeenAt } = anEvent();
const STATIONS = new Map([aStation(), aStation({ id: 2, code: 'H02' })].map((station) => [station.code, station]));
/** Stations that look from 87 MHz up to a frequency, and did so last so long after the last hearing. */
const looks = (after: Readonly<Record<string, number>>, upTo = 108e6): Looks => ({
  within: () => Promise.resolve([]),
  last: ({ code }, { from, to }) => (code in after && from >= 87e6 && to <= upTo ? lastSeenAt + (after[code] as number) : null),
});
const event = (changes: Partial<OpenEvent> = {}): OpenEvent => ({
  type: 'BLACK_BROADCAST',
  centerHz,
  bandwidthHz,
  lastSeenAt,
  signalGoneAt: null,
  strongestCode: 'H01',
  ...changes,
});
const due = (after: Readonly<Record<string, number>>, changes: Partial<OpenEvent> = {}): boolean =>
  dueForQuiet(event(changes), STATIONS, looks(after));

it.each<[EventType, number]>([
  ['BLACK_BROADCAST', 24 * HOUR_MS],
  ['UNLICENSED', 24 * HOUR_MS],
  ['EXPIRED', 24 * HOUR_MS],
  ['SUSPENDED', 24 * HOUR_MS],
  ['OUT_OF_HOURS', 30 * MINUTE_MS],
])('is %s when its station has looked again after the closing time', (type, closesAfterMs) => {
  expect(due({ H01: closesAfterMs - 1 }, { type })).toBe(false);
  expect(due({ H01: closesAfterMs }, { type })).toBe(true);
});

it('is not while the strongest station is away, whoever else looks', () => {
  expect(due({ H02: 48 * HOUR_MS })).toBe(false);
  expect(due({})).toBe(false);
});

it('is nothing of which no rule of the spectrum has spoken', () => {
  expect(due({ H01: 48 * HOUR_MS }, { type: 'STATION_OFFLINE' })).toBe(false);
});

it('is not again once it is noted that the signal is gone', () => {
  expect(due({ H01: 48 * HOUR_MS }, { signalGoneAt: lastSeenAt + 24 * HOUR_MS })).toBe(false);
});

it('is not where the station is not known any more', () => {
  expect(dueForQuiet(event(), new Map(), looks({ H01: 48 * HOUR_MS }))).toBe(false);
  expect(due({ H01: 48 * HOUR_MS }, { strongestCode: null })).toBe(false);
});

it('is also where the strongest station sees no more than the edge of the emission', () => {
  const edge = looks({ H01: 24 * HOUR_MS }, centerHz - bandwidthHz / 4);
  expect(dueForQuiet(event(), STATIONS, edge)).toBe(true);
  expect(dueForQuiet(event(), STATIONS, looks({ H01: 24 * HOUR_MS }, centerHz - bandwidthHz))).toBe(false);
});
