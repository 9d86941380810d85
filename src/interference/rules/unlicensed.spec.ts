import { aHeard } from '../../../test/builders/a-heard';
import { aJudgedSpan } from '../../../test/builders/a-judged-span';
import { aRuleInput, criterionOf } from '../../../test/builders/a-rule-input';
import { holds, type RuleInput } from './rule';
import { unlicensed } from './unlicensed';

const speaks = (changes: Partial<RuleInput>): boolean => holds(unlicensed(aRuleInput(changes)));

it('speaks of what no license explains, 8 dB above the noise and seen whole', () => {
  const ground = unlicensed(aRuleInput());
  expect(ground).toMatchObject({ type: 'UNLICENSED', severity: 3 });
  expect(holds(ground)).toBe(true);
});

it.each([
  [8, true],
  [7.99, false],
])('asks for a signal to noise of 8 dB: %p %p', (snrDb, expected) => {
  expect(speaks({ group: [aHeard({ snrDb })] })).toBe(expected);
});

it('takes the best signal to noise of all stations', () => {
  expect(speaks({ group: [aHeard({ snrDb: 5 }), aHeard({ snrDb: 9 }, { id: 2, code: 'H02' })] })).toBe(true);
});

it('does not speak of what was seen at the edge of a sweep only', () => {
  const edge = aHeard({ truncated: true });
  expect(speaks({ group: [edge] })).toBe(false);
  expect(speaks({ group: [edge, aHeard({}, { id: 2, code: 'H02' })] })).toBe(true);
});

it.each([
  [0.2999, true],
  [0.3, false],
])('asks that no license scores 0.3 or more, and says what the best one scores: %p %p', (bestScore, expected) => {
  const input = aRuleInput({ spans: [aJudgedSpan('unlicensed', { bestScore })] });
  expect(holds(unlicensed(input))).toBe(expected);
  expect(criterionOf(unlicensed(input), 'license-match')).toMatchObject({ necessary: true, measured: 0.3, limit: 0.3, holds: expected });
});

it.each([
  ['A', 1],
  ['B', 2],
  ['C', 3],
  ['D', 3],
] as const)('weighs by the band that is hit: class %s, severity %p', (sensitivity, severity) => {
  expect(unlicensed(aRuleInput({ sensitivity })).severity).toBe(severity);
});

it('is supported, not decided, by the field and by a second station', () => {
  const weak = unlicensed(aRuleInput({ group: [aHeard({ level: 20, snrDb: 9 })] }));
  expect(holds(weak)).toBe(true);
  expect(criterionOf(weak, 'field-strength')).toMatchObject({ necessary: false, measured: 20, limit: 40, holds: false });
  expect(criterionOf(weak, 'stations-hearing')).toMatchObject({ necessary: false, measured: 1, limit: 2, holds: false });
});

it('says what could not be assessed, and why', () => {
  const ground = unlicensed(aRuleInput({ group: [aHeard({ unit: 'dBm' }, { calibrated: false })] }));
  expect(holds(ground)).toBe(true);
  expect(criterionOf(ground, 'field-strength')).toMatchObject({
    measured: null,
    holds: null,
    limit: 40,
    unit: 'dBµV/m',
    note: 'The station is not calibrated: its levels are relative.',
    noteZh: '监测站未校准，电平为相对值',
  });
  for (const name of ['novelty', 'explained-as-artefact']) expect(criterionOf(ground, name)).toMatchObject({ measured: null, holds: null });
});
