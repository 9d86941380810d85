import { CHINA_OFFSET_MS, DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/time';
import type { Instant, Milliseconds } from '../../shared/units';
import type { LicensedHours } from './license';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const WEEK_MS = 7 * DAY_MS;
/** 1970-01-01 was a Thursday: a week that began on Monday began three days before. */
const MONDAY_OFFSET_MS = 3 * DAY_MS;

/**
 * Whether an instant lies inside the licensed hours, widened by `graceMs` at both ends.
 *
 * Days and times are those of China; a window whose `to` is before its `from` goes on past midnight. Without hours every hour is licensed.
 *
 * @throws RangeError  if days or times are none
 */
export function isWithinHours(hours: readonly LicensedHours[] | undefined, at: Instant, graceMs: Milliseconds): boolean {
  if (hours === undefined || hours.length === 0) return true;
  const inWeek = wrap(at + CHINA_OFFSET_MS + MONDAY_OFFSET_MS);
  return hours.some((window) => isWithinWindow(window, inWeek, graceMs));
}

/** Numbers of the days, Monday 0, of `Mo,We` or `Mo-Fr`; a range may go past Sunday. */
export function parseDays(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [first, last = first, ...rest] = part.split('-').map((day) => DAYS.indexOf(day));
    if (first === undefined || last === undefined || first < 0 || last < 0 || rest.length > 0) {
      throw new RangeError(`days: "${text}" is not like Mo,We or Mo-Fr`);
    }
    return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, i) => (first + i) % 7);
  });
}

/** Time since midnight of `HH:MM`; 24:00 is the end of the day. */
export function parseTimeOfDay(text: string): Milliseconds {
  const match = /^(\d\d):(\d\d)$/.exec(text);
  const time = match ? Number(match[1]) * HOUR_MS + Number(match[2]) * MINUTE_MS : NaN;
  if (!(time <= DAY_MS) || Number(match?.[2]) > 59) throw new RangeError(`time: "${text}" is not HH:MM from 00:00 to 24:00`);
  return time;
}

function isWithinWindow({ days, from, to }: LicensedHours, inWeek: Milliseconds, graceMs: Milliseconds): boolean {
  const start = parseTimeOfDay(from);
  const end = parseTimeOfDay(to);
  const lengthMs = end - start + (end < start ? DAY_MS : 0) + 2 * graceMs;
  return parseDays(days).some((day) => wrap(inWeek - day * DAY_MS - start + graceMs) < lengthMs);
}

function wrap(time: Milliseconds): Milliseconds {
  return ((time % WEEK_MS) + WEEK_MS) % WEEK_MS;
}
