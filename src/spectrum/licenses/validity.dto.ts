import { z } from 'zod';
import type { Instant } from '../../shared/units';
import { endInstantOf, firstInstantOf } from './validity';

const EARLIEST: Instant = Date.UTC(1900, 0, 1);

const dateText = (instantOf: (text: string) => Instant | null): z.ZodString =>
  z.string().refine((text) => {
    const instant = instantOf(text);
    return instant !== null && instant >= EARLIEST;
  }, 'must be a date (YYYY-MM-DD) or an RFC 3339 date-time with zone, from 1900 on');

export const validFrom = dateText(firstInstantOf).describe(
  'First instant of validity: a date (from its midnight in China on) or an RFC 3339 date-time; dates are shown as given, date-times in UTC.',
);
export const validUntil = dateText(endInstantOf).describe(
  'End of validity: a date, which is itself included in China time, or an RFC 3339 date-time, which is not; shown like `validFrom`.',
);

/** Read as an instant. */
export const effectiveFrom = dateText(firstInstantOf)
  .transform((text): Instant => firstInstantOf(text) ?? 0)
  .describe('From when on the change holds: a date or an RFC 3339 date-time that is not in the future; absent: from now on.');
