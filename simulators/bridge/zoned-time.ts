import { HOUR_MS, MINUTE_MS } from '../../src/shared/time';
import type { Instant, Milliseconds } from '../../src/shared/units';

const OFFSET = /^([+-])(0\d|1[0-4]):?([0-5]\d)$/;
/** Clocks are put forward and back at a quarter of an hour. */
const QUARTER_MS = 15 * MINUTE_MS;
const MOST_QUARTERS = 10_000;

/**
 * Reads the date and time that a receiver's tool prints, which are those of the clock on its wall. In autumn that clock shows an hour twice: it is the
 * first of the two that is not before what was read before; in spring it leaves an hour out, and is taken as if it had not been put forward.
 *
 * @param date    `2017-02-03`
 * @param time    `11:45:28`, with or without a fraction
 * @param zone    IANA name (`Asia/Shanghai`), `UTC`, or an offset (`+08:00`)
 * @param before  what was read before
 * @returns       null if they are no date and time
 */
export function zonedInstant(date: string, time: string, zone: string, before: Instant = -Infinity): Instant | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})(\.\d+)?$/.exec(`${date.trim()} ${time.trim()}`);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [number, number, number, number, number, number];
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second) + Math.round(Number(match[7] ?? 0) * 1_000);
  if (month < 1 || new Date(asUtc).getUTCMonth() !== month - 1 || hour > 23 || minute > 59 || second > 59) return null;
  const about = asUtc - offsetOf(zone, asUtc);
  const offsets = [-HOUR_MS, 0, HOUR_MS].map((way) => offsetOf(zone, about + way));
  const shownAt = offsets.map((offset) => asUtc - offset).filter((instant) => offsetOf(zone, instant) === asUtc - instant);
  const [first = asUtc - (offsets[0] as Milliseconds), ...again] = [...new Set(shownAt)].sort((a, b) => a - b);
  return first < before ? (again.find((instant) => instant >= before) ?? first) : first;
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

const offsetsOfQuarters = new Map<string, Milliseconds>();

/** How far the zone's clocks are ahead of UTC at an instant; kept, as a recording asks for the same thousands of times. */
function offsetOf(zone: string, instant: Instant): Milliseconds {
  const match = OFFSET.exec(zone);
  if (match) return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * MINUTE_MS;
  const quarter = Math.floor(instant / QUARTER_MS) * QUARTER_MS;
  const key = `${zone} ${quarter}`;
  const known = offsetsOfQuarters.get(key);
  if (known !== undefined) return known;
  const offset = shownBy(zone, quarter) - quarter;
  if (offsetsOfQuarters.size >= MOST_QUARTERS) offsetsOfQuarters.clear();
  offsetsOfQuarters.set(key, offset);
  return offset;
}

/** What the zone's clocks show at a full second, as if it were UTC. */
function shownBy(zone: string, instant: Instant): Instant {
  const parts = formatterOf(zone).formatToParts(instant);
  const value = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'), value('second'));
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
