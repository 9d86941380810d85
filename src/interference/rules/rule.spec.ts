import { aJudgedSpan, anExplanation } from '../../../test/builders/a-judged-span';
import type { Criterion } from '../events/interference-event';
import { atLeast, notAssessed } from './criterion';
import { explanationOf, holds } from './rule';

const criterion = (holdsIt: boolean | null, necessary: boolean): Criterion => ({
  ...(holdsIt === null ? notAssessed('silence', { zh: '', en: '' }) : atLeast('silence', holdsIt ? 1 : 0, 1, { necessary, unit: 's' })),
  necessary,
});

it('holds if all that is necessary holds', () => {
  expect(holds({ criteria: [criterion(true, true), criterion(true, true)] })).toBe(true);
  expect(holds({ criteria: [criterion(true, true), criterion(false, true)] })).toBe(false);
});

it('does not hold if something necessary could not be assessed', () => {
  expect(holds({ criteria: [criterion(true, true), criterion(null, true)] })).toBe(false);
});

it('does not ask for what only supports it', () => {
  expect(holds({ criteria: [criterion(true, true), criterion(false, false), criterion(null, false)] })).toBe(true);
});

it('goes by the license that fits best in the latest span', () => {
  const [earlier, later] = [anExplanation(0.9, { number: 'A' }), anExplanation(0.8, { number: 'B' })];
  const spans = [aJudgedSpan('expired', { explanations: [earlier] }), aJudgedSpan('expired', { explanations: [later] })];
  expect(explanationOf({ spans })).toBe(later);
  expect(explanationOf({ spans: [aJudgedSpan('unlicensed')] })).toBeUndefined();
  expect(explanationOf({ spans: [] })).toBeUndefined();
});
