import type { Criterion } from '../events/interference-event';
import type { EventType } from '../../shared/event-types';
import type { Heard } from '../heard/heard';
import type { HeardTogether } from '../heard/group-heard';
import type { Explanation } from '../matching/license-judgement';
import type { JudgedSpan } from '../timeline/judged-span';
import type { Sensitivity } from '../../spectrum/allocations/allocation';
import type { Instant } from '../../shared/units';
import type { RuleSettings } from './rule-settings';

/** What a rule is told of an emission of the air. */
export interface RuleInput {
  readonly group: HeardTogether;
  /** By whose figures it is described. */
  readonly lead: Heard;
  /** The spans in which it is of the kind that the rule is about. */
  readonly spans: readonly JudgedSpan[];
  readonly lastSeenAt: Instant;
  /** The most sensitive band that it hits. */
  readonly sensitivity: Sensitivity;
  readonly settings: RuleSettings;
}

export type Severity = 1 | 2 | 3 | 4;

/** What a rule says, but for how long it has held. */
export interface Ground {
  readonly type: EventType & keyof RuleSettings;
  readonly severity: Severity;
  readonly criteria: readonly Criterion[];
}

/** A ground holds if all that is necessary holds: what could not be assessed does not. */
export function holds({ criteria }: Pick<Ground, 'criteria'>): boolean {
  return criteria.every((criterion) => !criterion.necessary || criterion.holds === true);
}

/** The license by which the emission is what it is in the latest of the spans: of several the one that fits best. */
export function explanationOf({ spans }: Pick<RuleInput, 'spans'>): Explanation | undefined {
  return spans.at(-1)?.explanations[0];
}
