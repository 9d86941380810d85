import { isZone, zonedInstant } from './zoned-time';

describe('the clock on the receiver’s wall', () => {
  it.each([
    // China has no daylight saving: always UTC+8.
    ['2017-02-03', '11:45:28', 'Asia/Shanghai', '2017-02-03T03:45:28.000Z'],
    ['2017-02-03', '11:45:28', 'UTC', '2017-02-03T11:45:28.000Z'],
    ['2024-06-01', '00:00:00.250', '+08:00', '2024-05-31T16:00:00.250Z'],
    ['2024-06-01', '00:00:00', '-03:30', '2024-06-01T03:30:00.000Z'],
    // New York: UTC−4 in July, UTC−5 in January.
    ['2024-07-01', '12:00:00', 'America/New_York', '2024-07-01T16:00:00.000Z'],
    ['2024-01-01', '12:00:00', 'America/New_York', '2024-01-01T17:00:00.000Z'],
    ['2024-02-29', '23:59:59', 'UTC', '2024-02-29T23:59:59.000Z'],
  ])('reads %s %s in %s', (date, time, zone, expected) => {
    expect(new Date(zonedInstant(date, time, zone) as number).toISOString()).toBe(expected);
  });

  it.each([
    ['2023-02-29', '12:00:00'],
    ['2024-13-01', '12:00:00'],
    ['2024-01-01', '24:00:00'],
    ['2024-01-01', '12:60:00'],
    ['01.01.2024', '12:00:00'],
    ['', ''],
  ])('does not read %p %p', (date, time) => expect(zonedInstant(date, time, 'UTC')).toBeNull());

  it.each([
    // Both go back at 01:00 UTC on the last Sunday of October, and New York at 06:00 UTC on the first Sunday of November.
    ['2024-10-27', '02:30:00', 'Europe/Berlin', '2024-10-27T00:30:00.000Z', '2024-10-27T01:30:00.000Z'],
    ['2024-10-27', '01:30:00', 'Europe/London', '2024-10-27T00:30:00.000Z', '2024-10-27T01:30:00.000Z'],
    ['2024-11-03', '01:30:00', 'America/New_York', '2024-11-03T05:30:00.000Z', '2024-11-03T06:30:00.000Z'],
  ])('shows %s %s twice in %s: the second time is after the first', (date, time, zone, first, second) => {
    const before = (instant: string): number => Date.parse(instant) - 10_000;
    expect(new Date(zonedInstant(date, time, zone) as number).toISOString()).toBe(first);
    expect(new Date(zonedInstant(date, time, zone, before(first)) as number).toISOString()).toBe(first);
    expect(new Date(zonedInstant(date, time, zone, before(second)) as number).toISOString()).toBe(second);
    expect(new Date(zonedInstant(date, time, zone, before(second) + 3_600_000) as number).toISOString()).toBe(first);
  });

  it('takes what a clock leaves out in spring as if it had not been put forward', () => {
    // Berlin goes from 01:00 UTC+1 to 03:00 UTC+2: 02:30 would have been 01:30 UTC.
    expect(zonedInstant('2024-03-31', '02:30:00', 'Europe/Berlin')).toBe(Date.UTC(2024, 2, 31, 1, 30));
    expect(zonedInstant('2024-03-31', '03:30:00', 'Europe/Berlin')).toBe(Date.UTC(2024, 2, 31, 1, 30));
  });

  it('knows zones by name and offset', () => {
    expect(['Asia/Harbin', '+08:00', 'UTC', 'Mars/Olympus', ''].map(isZone)).toEqual([true, true, true, false, false]);
  });
});
