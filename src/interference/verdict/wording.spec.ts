import { DAY_MS, HOUR_MS, MINUTE_MS, parseInstant } from '../../shared/time';
import { chinaTime, decibels, durationParts, inKilohertz, inKilometers, inMegahertz } from './wording';

it.each([
  [98_600_120, 2_500, '98.6'],
  [98_600_120, 0, '98.6'],
  [156_812_400, 200, '156.8125'],
  [156_812_400, 400, '156.812'],
  [100e6, 0, '100.0'],
  [98_649_000, 9_000, '98.65'],
])('says %p Hz, known to ±%p, as %s MHz', (frequency, uncertainty, text) => {
  expect(inMegahertz(frequency, uncertainty)).toBe(text);
});

it.each([
  [180_400, '180'],
  [11_040, '11'],
  [12_480, '12.5'],
  [99_960, '100'],
])('says %p Hz as %s kHz', (width, text) => {
  expect(inKilohertz(width)).toBe(text);
});

it.each([
  [5_330, '5.3'],
  [271_500, '272'],
])('says %p m as %s km', (distance, text) => {
  expect(inKilometers(distance)).toBe(text);
});

it('gives decibels to the tenth, with a true minus', () => {
  expect([48.16, -3.04, 50].map(decibels)).toEqual(['48.2', '−3.0', '50.0']);
});

it('tells time as it is in China, on the next day from 16:00 UTC on', () => {
  expect(chinaTime(parseInstant('2026-12-31T15:59:59Z') as number)).toEqual({ year: 2026, month: 12, day: 31, clock: '23:59' });
  expect(chinaTime(parseInstant('2026-12-31T16:00:00Z') as number)).toEqual({ year: 2027, month: 1, day: 1, clock: '00:00' });
});

it.each([
  [90 * 1_000, { minutes: 1 }],
  [59_400, { seconds: 59 }],
  [2 * HOUR_MS + 5 * MINUTE_MS + 59_000, { hours: 2, minutes: 5 }],
  [3 * DAY_MS + 4 * HOUR_MS + 50 * MINUTE_MS, { days: 3, hours: 4 }],
  [0, {}],
])('divides %p ms into its greatest units', (duration, parts) => {
  expect(durationParts(duration)).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 0, ...parts });
});
