import type { Instant } from './units';

/** China Standard Time has had no daylight saving since 1991: a constant offset of UTC+8. */
export const CHINA_OFFSET_MS = 8 * 3_600_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** What follows the seconds: a fraction, and the zone. */
const FRACTION_AND_ZONE = /^(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/;
const DATE_AND_TIME_LENGTH = 'YYYY-MM-DDThh:mm:ss'.length;

/**
 * Reads a date-time with zone; leap seconds and dates that no calendar has are refused.
 *
 * Digit by digit, as every reading has a time or two: a regular expression makes ten strings of it first.
 *
 * @returns  milliseconds since 1970, or null if the text is no such time
 * @see RFC 3339, section 5.6
 */
export function parseInstant(text: string): Instant | null {
  const seconds = parseSeconds(text);
  if (seconds === null) return null;
  const rest = text.slice(DATE_AND_TIME_LENGTH);
  const milliseconds = number(rest, 1, 3);
  if (rest.length === 5 && rest[0] === '.' && milliseconds >= 0 && rest[4] === 'Z') return seconds + milliseconds;
  const match = FRACTION_AND_ZONE.exec(rest);
  if (!match) return null;
  const [, fraction = '', zone] = match;
  const offset = zoneOffset(zone as string);
  return offset === null ? null : seconds + number(fraction.slice(1).padEnd(3, '0'), 0, 3) - offset;
}

/** Date and time without zone and fraction, as if in UTC. */
function parseSeconds(text: string): Instant | null {
  if (text.length < DATE_AND_TIME_LENGTH || text[4] !== '-' || text[7] !== '-' || text[13] !== ':' || text[16] !== ':') return null;
  if (text[10] !== 'T' && text[10] !== 't') return null;
  const [year, month, day] = [number(text, 0, 4), number(text, 5, 2), number(text, 8, 2)];
  const [hour, minute, second] = [number(text, 11, 2), number(text, 14, 2), number(text, 17, 2)];
  const isDate = year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
  const isTime = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
  return isDate && isTime ? Date.UTC(year, month - 1, day, hour, minute, second) : null;
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** So many digits from a place on; negative if one is none. */
function number(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = 10 * value + digit;
  }
  return value;
}

function zoneOffset(zone: string): number | null {
  if (zone === 'Z' || zone === 'z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR_MS + minutes * MINUTE_MS);
}

export function formatInstant(instant: Instant): string {
  return new Date(instant).toISOString();
}

export function startOfMinute(instant: Instant): Instant {
  return Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}

export function startOfDay(instant: Instant): Instant {
  return Math.floor(instant / DAY_MS) * DAY_MS;
}
