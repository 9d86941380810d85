import { z } from 'zod';
import { DomainError } from '../shared/errors';
import { parseInstant } from '../shared/time';
import type { Instant } from '../shared/units';

/** Query fields of every list. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(500).default(100).describe('How many items at most, 1 to 500.'),
  cursor: z.string().max(400).optional().describe('Where the last page ended: its `nextCursor`.'),
};

/** A moment in a query, RFC 3339 with zone. */
export const instantParameter = z
  .string()
  .describe('RFC 3339 date-time with zone.')
  .transform((text, context): Instant => {
    const instant = parseInstant(text);
    if (instant === null) context.addIssue({ code: 'custom', message: 'must be an RFC 3339 date-time with zone' });
    return instant ?? 0;
  });

/** A frequency in a query, Hz. */
export const frequencyParameter = z.coerce.number().min(0).max(300e9).describe('Frequency in Hz.');

/** Prefecture by GB/T 2260 code. */
export const prefectureCode = z
  .string()
  .regex(/^\d{6}$/)
  .describe('Prefecture by GB/T 2260 code, six digits.');

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** Makes a page of one row more than was asked for: the surplus row says that there is a next page. */
export function toPage<Row, Item>(rows: readonly Row[], limit: number, key: (row: Row) => unknown[], map: (row: Row) => Item): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(map), nextCursor: rows.length > limit && last !== undefined ? encodeCursor(key(last)) : null };
}

export function encodeCursor(key: unknown[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @throws DomainError `request.cursor` if the text is none that `encodeCursor` made for a key of these types */
export function decodeCursor(cursor: string, types: readonly ('string' | 'number')[]): (string | number)[] {
  const broken = new DomainError('invalid', 'request.cursor', 'The cursor is none that this list gave.');
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw broken;
  }
  if (!Array.isArray(key) || key.length !== types.length || types.some((type, i) => typeof key[i] !== type)) throw broken;
  return key as (string | number)[];
}
