import { CHINA_OFFSET_MS, DAY_MS, formatInstant, parseInstant } from '../../shared/time';
import type { Instant } from '../../shared/units';

const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * First instant of validity: of a plain date (`2026-07-01`) its midnight in China, of an RFC 3339 date-time that instant.
 *
 * @returns  null if the text is neither
 */
export function firstInstantOf(text: string): Instant | null {
  return chinaMidnight(text) ?? parseInstant(text);
}

/**
 * First instant after validity: a plain date is valid itself, so that it ends with the next midnight in China; an RFC 3339 date-time is that instant.
 *
 * @returns  null if the text is neither
 */
export function endInstantOf(text: string): Instant | null {
  const midnight = chinaMidnight(text);
  return midnight === null ? parseInstant(text) : midnight + DAY_MS;
}

/** A validity's text as the register keeps and shows it: a plain date as it was given, a date-time in UTC. */
export function canonicalValidity(text: string): string {
  const instant = PLAIN_DATE.test(text) ? null : parseInstant(text);
  return instant === null ? text : formatInstant(instant);
}

function chinaMidnight(text: string): Instant | null {
  if (!PLAIN_DATE.test(text)) return null;
  const utcMidnight = parseInstant(`${text}T00:00:00Z`);
  return utcMidnight === null ? null : utcMidnight - CHINA_OFFSET_MS;
}
