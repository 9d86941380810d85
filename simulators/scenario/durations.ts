import { parseInstant } from '../../src/shared/time';
import type { Instant, Milliseconds } from '../../src/shared/units';

const UNITS: Record<string, Milliseconds> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const DURATION = /^(-?)((?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+)$/;
const PART = /(\d+(?:\.\d+)?)(ms|s|m|h|d)/g;

/** Reads `90s`, `5m`, `1h30m`, `-2h`, or a bare number of seconds; null if it is none of them. */
export function parseDuration(text: string | number): Milliseconds | null {
  if (typeof text === 'number') return Number.isFinite(text) ? text * 1_000 : null;
  const match = DURATION.exec(text.trim());
  if (!match) return null;
  let sum = 0;
  for (const [, value, unit] of (match[2] as string).matchAll(PART)) sum += Number(value) * (UNITS[unit as string] as number);
  return match[1] ? -sum : sum;
}

/** An instant, given as RFC 3339 or relative to another; null if it is neither. */
export function parseMoment(text: string | number, now: Instant): Instant | null {
  const absolute = typeof text === 'string' ? parseInstant(text) : null;
  if (absolute !== null) return absolute;
  const offset = parseDuration(text);
  return offset === null ? null : now + offset;
}
