import type { RuleEpisode } from '../../src/interference/episodes/find-episodes';
import { blackBroadcast } from '../../src/interference/rules/black-broadcast';
import { expired, outOfHours, suspended } from '../../src/interference/rules/license-state-rules';
import type { Ground, RuleInput } from '../../src/interference/rules/rule';
import type { RuleType } from '../../src/interference/rules/rule-settings';
import { unlicensed } from '../../src/interference/rules/unlicensed';
import { HEARD_FROM, HEARD_UNTIL } from './a-heard';
import { aRuleInput } from './a-rule-input';

const RULES: Readonly<Record<RuleType, (input: RuleInput) => Ground>> = {
  UNLICENSED: unlicensed,
  BLACK_BROADCAST: blackBroadcast,
  EXPIRED: expired,
  SUSPENDED: suspended,
  OUT_OF_HOURS: outOfHours,
};

/** A rule that has spoken of `anEmission` as long as it was heard. */
export function aRuleEpisode(type: RuleType, input: Partial<RuleInput> = {}, changes: Partial<RuleEpisode> = {}): RuleEpisode {
  const told = aRuleInput(input);
  const { opensAfterMs } = told.settings[type];
  return {
    input: told,
    ground: RULES[type](told),
    firstSeenAt: HEARD_FROM,
    lastSeenAt: HEARD_UNTIL,
    openedAt: HEARD_FROM + opensAfterMs,
    lastStayFrom: HEARD_FROM,
    knownSince: -Infinity,
    ...changes,
  };
}
