import { representativeOf } from '../../src/interference/heard/representative';
import type { HeardTogether } from '../../src/interference/heard/group-heard';
import { DEFAULT_RULES } from '../../src/interference/rules/rule-settings';
import type { Ground, RuleInput } from '../../src/interference/rules/rule';
import type { Criterion } from '../../src/interference/events/interference-event';
import { aHeard, HEARD_UNTIL } from './a-heard';
import { aJudgedSpan } from './a-judged-span';

/** A strong broadcast that no license explains, by one calibrated station. */
export function aRuleInput(changes: Partial<RuleInput> = {}): RuleInput {
  const group: HeardTogether = changes.group ?? [aHeard()];
  return {
    group,
    lead: representativeOf(group),
    spans: [aJudgedSpan('unlicensed')],
    lastSeenAt: HEARD_UNTIL,
    sensitivity: 'C',
    settings: DEFAULT_RULES,
    ...changes,
  };
}

/** What a ground says of one of its criteria. */
export function criterionOf({ criteria }: Pick<Ground, 'criteria'>, name: string): Criterion {
  const found = criteria.find((criterion) => criterion.name === name);
  if (!found) throw new Error(`no criterion "${name}" among ${criteria.map((criterion) => criterion.name).join(', ')}`);
  return found;
}
