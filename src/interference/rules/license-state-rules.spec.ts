import { HEARD_FROM, HEARD_UNTIL } from '../../../test/builders/a-heard';
import { aJudgedSpan, anExplanation } from '../../../test/builders/a-judged-span';
import { aRuleInput, criterionOf } from '../../../test/builders/a-rule-input';
import { DAY_MS } from '../../shared/time';
import type { LicenseContent } from '../../spectrum/licenses/license';
import type { SpanKind } from '../timeline/judged-span';
import { expired, outOfHours, suspended } from './license-state-rules';
import { holds, type RuleInput } from './rule';

const input = (kind: SpanKind, changes: Partial<LicenseContent>, score = 0.9, lastSeenAt = HEARD_UNTIL): RuleInput =>
  aRuleInput({ spans: [aJudgedSpan(kind, { explanations: [anExplanation(score, changes)] })], lastSeenAt });

describe('EXPIRED', () => {
  const over = (days: number): ReturnType<typeof expired> => expired(input('expired', { validUntil: HEARD_UNTIL - days * DAY_MS }));

  // docs/science.md 10, T78, and 3.5: grace for expired, 30 d → severity low, then normal.
  it.each([
    [0, 4],
    [30, 4],
    [30.001, 3],
  ])('after %p days has severity %p', (days, severity) => {
    expect(over(days)).toMatchObject({ type: 'EXPIRED', severity });
    expect(holds(over(days))).toBe(true);
  });

  it('tells by how many days the validity was over', () => {
    expect(criterionOf(over(12.5), 'validity')).toMatchObject({
      necessary: true,
      measured: 12.5,
      limit: 0,
      margin: 12.5,
      unit: 'd',
      holds: true,
    });
  });

  it('does not hold before the end', () => {
    expect(holds(over(-0.001))).toBe(false);
  });

  it('needs a license that explains the emission', () => {
    expect(holds(expired(input('expired', { validUntil: HEARD_FROM }, 0.5)))).toBe(true);
    expect(holds(expired(input('expired', { validUntil: HEARD_FROM }, 0.49)))).toBe(false);
    expect(holds(expired(aRuleInput({ spans: [aJudgedSpan('expired')] })))).toBe(false);
  });
});

describe('SUSPENDED', () => {
  it.each(['suspended', 'revoked', 'surrendered'] as const)('speaks of a license that is %s', (status) => {
    const ground = suspended(input('suspended', { status }));
    expect(ground).toMatchObject({ type: 'SUSPENDED', severity: 3 });
    expect(holds(ground)).toBe(true);
    expect(criterionOf(ground, 'license-state')).toMatchObject({ necessary: true, measured: status, limit: 'active', holds: true });
  });

  it('does not hold for one that is active, nor where the license only may explain it', () => {
    expect(holds(suspended(input('suspended', {})))).toBe(false);
    expect(holds(suspended(input('suspended', { status: 'revoked' }, 0.49)))).toBe(false);
  });
});

describe('OUT_OF_HOURS', () => {
  // Heard at 16:00 in China.
  const MORNINGS = { hours: [{ days: 'Mo-Su', from: '08:00', to: '12:00' }] };

  it('speaks of a license that explains it at other hours', () => {
    const ground = outOfHours(input('out-of-hours', MORNINGS));
    expect(ground).toMatchObject({ type: 'OUT_OF_HOURS', severity: 4 });
    expect(holds(ground)).toBe(true);
  });

  it('does not hold within the hours, nor where the license only may explain it', () => {
    expect(holds(outOfHours(input('out-of-hours', {})))).toBe(false);
    expect(holds(outOfHours(input('out-of-hours', MORNINGS, 0.49)))).toBe(false);
  });
});

it.each([
  ['expired', expired({ ...input('expired', { validUntil: HEARD_FROM }) })],
  ['suspended', suspended(input('suspended', { status: 'revoked' }))],
] as const)('levels support %s and decide nothing', (_, ground) => {
  for (const name of ['signal-to-noise', 'field-strength']) expect(criterionOf(ground, name).necessary).toBe(false);
});
