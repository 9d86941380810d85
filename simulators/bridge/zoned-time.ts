import type { Instant } from '../../src/shared/units';

const OFFSET = /^([+-])(0\d|1[0-4]):?([0-5]\d)$/;
const MINUTE_MS = 60_000;

/**
 * Reads the date and time that a receiver's tool prints, which are those of the clock on its wall.
 *
 * @param date  `2017-02-03`
 * @param time  `11:45:28`, with or without a fraction
 * @param zone  IANA name (`Asia/Shanghai`), `UTC`, or an offset (`+08:00`)
 * @returns     null if they are no date and time
 */
export function zonedInstant(date: string, time: string, zone: string): Instant | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})(\.\d+)?$/.exec(`${date.trim()} ${time.trim()}`);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [number, number, number, number, number, number];
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second) + Math.round(Number(match[7] ?? 0) * 1_000);
  if (month < 1 || new Date(asUtc).getUTCMonth() !== month - 1 || hour > 23 || minute > 59 || second > 59) return null;
  const first = asUtc - offsetOf(zone, asUtc);
  return asUtc - offsetOf(zone, first);
}

/** True if this machine knows the zone. */
export function isZone(zone: string): boolean {
  if (OFFSET.test(zone)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export function zoneOfThisMachine(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** How far the zone's clocks are ahead of UTC at an instant, ms. */
function offsetOf(zone: string, instant: Instant): number {
  const match = OFFSET.exec(zone);
  if (match) return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * MINUTE_MS;
  const parts = formatterOf(zone).formatToParts(instant);
  const value = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'), value('second'));
  return shown - Math.floor(instant / 1_000) * 1_000;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
  const formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...numeric });
  formatters.set(zone, formatter);
  return formatter;
}
