import type { Criterion } from '../events/interference-event';
import { EXPLAINS, type Explanation } from '../matching/license-judgement';
import { DAY_MS } from '../../shared/time';
import { atLeast, isExactly } from './criterion';
import { fieldStrength, signalToNoise } from './common-criteria';
import { explanationOf, type Ground, type RuleInput, type Severity } from './rule';

/** An expired license is renewed late more often than not. @see docs/science.md 3.5 */
const GRACE_DAYS = 30;

/** EXPIRED 执照过期: a license explains it, and its validity was over. @see docs/science.md 6.2 */
export function expired(input: RuleInput): Ground {
  const explanation = explanationOf(input);
  const overDays = explanation ? (input.lastSeenAt - explanation.version.content.validUntil) / DAY_MS : 0;
  const severity: Severity = overDays <= GRACE_DAYS ? 4 : 3;
  const criteria = [...matches(explanation), atLeast('validity', overDays, 0, { necessary: true, unit: 'd' }), ...levels(input)];
  return { type: 'EXPIRED', severity, criteria };
}

/** SUSPENDED 执照停用: a license explains it that was suspended, revoked or surrendered. @see docs/science.md 6.2 */
export function suspended(input: RuleInput): Ground {
  const explanation = explanationOf(input);
  const state = explanation?.version.content.status ?? 'active';
  const notActive: Criterion = { ...isExactly<string>('license-state', state, 'active', { necessary: true }), holds: state !== 'active' };
  return { type: 'SUSPENDED', severity: 3, criteria: [...matches(explanation), notActive, ...levels(input)] };
}

/** OUT_OF_HOURS 超时段: a license explains it, more than 10 minutes outside its hours. @see docs/science.md 6.2 */
export function outOfHours(input: RuleInput): Ground {
  const explanation = explanationOf(input);
  const outside = isExactly('outside-hours', explanation?.state === 'out-of-hours', true, { necessary: true });
  return { type: 'OUT_OF_HOURS', severity: 4, criteria: [...matches(explanation), outside, ...levels(input)] };
}

function matches(explanation: Explanation | undefined): Criterion[] {
  return [atLeast('license-match', explanation?.fit.score ?? 0, EXPLAINS, { necessary: true, unit: '' })];
}

function levels(input: RuleInput): Criterion[] {
  const { leastSnrDb } = input.settings.UNLICENSED;
  return [signalToNoise(input, leastSnrDb, false), fieldStrength(input, input.settings.BLACK_BROADCAST.leastFieldDbuvM, false)];
}
