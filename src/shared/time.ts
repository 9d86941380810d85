import type { Instant } from './units';

/** China Standard Time has had no daylight saving since 1991: a constant offset of UTC+8. */
export const CHINA_OFFSET_MS = 8 * 3_600_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/;

/**
 * Reads a date-time with zone; leap seconds and dates that no calendar has are refused.
 *
 * @returns  milliseconds since 1970, or null if the text is no such time
 * @see RFC 3339, section 5.6
 */
export function parseInstant(text: string): Instant | null {
  const match = RFC_3339.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6])];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  if (year < 100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const zone = match[8] as string;
  const offset = zone.toUpperCase() === 'Z' ? 0 : zoneOffset(zone);
  if (offset === null) return null;
  return date.getTime() + Math.floor(Number(match[7] ?? 0) * 1000) - offset;
}

function zoneOffset(zone: string): number | null {
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
