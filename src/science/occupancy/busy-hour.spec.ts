import * as fc from 'fast-check';
import { busyHour, type OccupancySlot } from './busy-hour';

const QUARTER = 15 * 60_000;
/** A Monday in China. */
const MONDAY = Date.parse('2026-06-29T00:00:00+08:00');
const DAY = 86_400_000;

function aDay(day: number, hitsAt: (minute: number) => number): OccupancySlot[] {
  return Array.from({ length: 96 }, (_, i) => ({ from: MONDAY + day * DAY + i * QUARTER, visits: 10, hits: hitsAt(15 * i) }));
}

describe('busyHour', () => {
  it('slides by quarters of an hour, in China time', () => {
    const slots = aDay(0, (minute) => (minute >= 9 * 60 + 15 && minute < 10 * 60 + 15 ? 8 : 1));
    expect(busyHour(slots)).toEqual({ startMinute: 9 * 60 + 15, occupancy: 0.8, days: 1 });
  });

  it('is the mean over working days, and weekends do not count', () => {
    const slots = [
      ...aDay(0, (minute) => (minute >= 600 && minute < 660 ? 10 : 0)),
      ...aDay(1, (minute) => (minute >= 900 && minute < 960 ? 8 : 4)),
      ...aDay(5, () => 10),
    ];
    // Monday 10:00: (1 + 0.4)/2; Tuesday 15:00: (0 + 0.8)/2.
    expect(busyHour(slots)).toEqual({ startMinute: 600, occupancy: 0.7, days: 2 });
  });

  it('leaves out hours that were not observed as a whole', () => {
    const slots = aDay(0, (minute) => (minute >= 600 && minute < 660 ? 10 : 1)).filter(({ from }) => from !== MONDAY + 600 * 60_000);
    expect(busyHour(slots)).toMatchObject({ startMinute: 615, occupancy: 0.775 });
    expect(busyHour(aDay(0, () => 1).slice(0, 3))).toBeNull();
    expect(busyHour(aDay(6, () => 1))).toBeNull();
  });

  it('does not depend on the order of the slots', () => {
    const hits = fc.array(fc.nat(10), { minLength: 96, maxLength: 96 });
    fc.assert(
      fc.property(hits, (counts) => {
        const slots = aDay(2, (minute) => counts[minute / 15] as number);
        expect(busyHour([...slots].reverse())).toEqual(busyHour(slots));
      }),
    );
  });

  it('needs slots that divide the hour', () => {
    expect(() => busyHour([], 7 * 60_000)).toThrow(/^slotMs:/);
    expect(() => busyHour([], 0)).toThrow(/^slotMs:/);
  });
});
