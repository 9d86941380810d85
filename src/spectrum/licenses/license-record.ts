import type { Instant } from '../../shared/units';
import type { LicenseContent } from './license';
import { endInstantOf, firstInstantOf } from './validity';

/** A license as the register keeps and shows it: the dates of its validity are texts, as in REST. */
export interface LicenseRecord extends Omit<LicenseContent, 'validFrom' | 'validUntil'> {
  readonly validFrom: string;
  readonly validUntil: string;
}

/** A license as judgement reads it: the dates of its validity are instants. */
export function contentOf(record: LicenseRecord): LicenseContent {
  return {
    ...record,
    validFrom: requireInstant(firstInstantOf(record.validFrom), record.validFrom),
    validUntil: requireInstant(endInstantOf(record.validUntil), record.validUntil),
  };
}

function requireInstant(instant: Instant | null, text: string): Instant {
  if (instant === null) throw new RangeError(`"${text}" is neither a date nor an RFC 3339 date-time`);
  return instant;
}
