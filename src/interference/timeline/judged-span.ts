import type { Instant } from '../../shared/units';
import type { Heard } from '../heard/heard';
import type { LicenseJudgement } from '../matching/license-judgement';

/** What an emission of the air is by the licenses of all stations that hear it. */
export const SPAN_KINDS = ['licensed', 'expired', 'suspended', 'out-of-hours', 'ambiguous', 'exempt', 'unlicensed'] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];

/** A stretch of time, half-open, in which the licenses say the same. */
export interface JudgedSpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly kind: SpanKind;
  readonly byStation: ReadonlyMap<Heard, LicenseJudgement>;
}
