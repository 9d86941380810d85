import type { Instant } from '../../shared/units';
import type { Heard } from '../heard/heard';
import type { Explanation, LicenseJudgement } from '../matching/license-judgement';

/** What an emission of the air is by the licenses of all stations that hear it. */
export const SPAN_KINDS = ['licensed', 'expired', 'suspended', 'out-of-hours', 'ambiguous', 'exempt', 'unlicensed'] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];

/** A stretch of time, half-open, in which the licenses say the same. */
export interface JudgedSpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly kind: SpanKind;
  /** The licenses by which it is of this kind, over all stations that decide it, the best first. */
  readonly explanations: readonly Explanation[];
  /** That of the license that fits best at any of these stations. */
  readonly bestScore: number;
  readonly byStation: ReadonlyMap<Heard, LicenseJudgement>;
}
