import * as fc from 'fast-check';
import { DAY_MS, HOUR_MS, MINUTE_MS, parseInstant } from '../../shared/time';
import { isWithinHours, parseDays, parseTimeOfDay } from './licensed-hours';

/** 2026-11-23 was a Monday. */
const china = (text: string): number => parseInstant(`${text}:00+08:00`) as number;
const office = [{ days: 'Mo-Fr', from: '08:00', to: '18:00' }];

describe('licensed hours', () => {
  it('are all hours when none are named', () => {
    expect(isWithinHours(undefined, 0, 0)).toBe(true);
    expect(isWithinHours([], 0, 0)).toBe(true);
  });

  it.each([
    ['2026-11-23T07:59', false],
    ['2026-11-23T08:00', true],
    ['2026-11-23T17:59', true],
    ['2026-11-23T18:00', false],
    ['2026-11-27T12:00', true],
    ['2026-11-28T12:00', false],
    ['2026-11-29T12:00', false],
  ])('Mo-Fr 08:00-18:00 in China, at %s: %p', (at, expected) => {
    expect(isWithinHours(office, china(at), 0)).toBe(expected);
  });

  it('are widened by the grace at both ends', () => {
    expect(isWithinHours(office, china('2026-11-23T07:50'), 10 * MINUTE_MS)).toBe(true);
    expect(isWithinHours(office, china('2026-11-23T07:49'), 10 * MINUTE_MS)).toBe(false);
    expect(isWithinHours(office, china('2026-11-23T18:09'), 10 * MINUTE_MS)).toBe(true);
    expect(isWithinHours(office, china('2026-11-23T18:10'), 10 * MINUTE_MS)).toBe(false);
  });

  it('go on past midnight where `to` is before `from`, also from Sunday into Monday', () => {
    const night = [{ days: 'Su', from: '22:00', to: '02:00' }];
    expect(isWithinHours(night, china('2026-11-29T23:00'), 0)).toBe(true);
    expect(isWithinHours(night, china('2026-11-30T01:59'), 0)).toBe(true);
    expect(isWithinHours(night, china('2026-11-30T02:00'), 0)).toBe(false);
    expect(isWithinHours(night, china('2026-11-29T01:00'), 0)).toBe(false);
  });

  it('of every day from 00:00 to 24:00 are all hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (at) =>
        isWithinHours([{ days: 'Mo,Tu,We,Th,Fr,Sa,Su', from: '00:00', to: '24:00' }], at, 0),
      ),
    );
  });

  it('of one day come again every week and are open exactly as long as they say', () => {
    const at = fc.integer({ min: 0, max: 4e12 });
    fc.assert(
      fc.property(at, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 24 }), (monday, from, to) => {
        fc.pre(from !== to);
        const pad = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
        const hours = [{ days: 'We', from: pad(from), to: pad(to) }];
        const start = monday - (monday % HOUR_MS);
        const open = Array.from({ length: 168 }, (_, i) => isWithinHours(hours, start + i * HOUR_MS, 0)).filter(Boolean).length;
        expect(open).toBe(to > from ? to - from : 24 + to - from);
        expect(isWithinHours(hours, start + 7 * DAY_MS, 0)).toBe(isWithinHours(hours, start, 0));
      }),
    );
  });

  it('name their days one by one or as a range, also past Sunday', () => {
    expect(parseDays('Mo,Tu,Su')).toEqual([0, 1, 6]);
    expect(parseDays('Mo-We,Sa')).toEqual([0, 1, 2, 5]);
    expect(parseDays('Sa-Mo')).toEqual([5, 6, 0]);
    expect(parseDays('Mo-Su')).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it.each(['', 'mo', 'Mo-', 'Mo-Tu-We', 'Mo;Tu', 'Monday'])('refuse the days "%s"', (days) => {
    expect(() => parseDays(days)).toThrow(/^days:/);
  });

  it.each(['8:00', '24:01', '25:00', '12:60', '12', '12:00:00'])('refuse the time "%s"', (time) => {
    expect(() => parseTimeOfDay(time)).toThrow(/^time:/);
  });
});
