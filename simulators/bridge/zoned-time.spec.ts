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

  it('knows zones by name and offset', () => {
    expect(['Asia/Harbin', '+08:00', 'UTC', 'Mars/Olympus', ''].map(isZone)).toEqual([true, true, true, false, false]);
  });
});
