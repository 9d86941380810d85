import { aHeard, HEARD_FROM as FROM, HEARD_UNTIL as UNTIL } from '../../../test/builders/a-heard';
import { aJudgedSpan, anExplanation } from '../../../test/builders/a-judged-span';
import type { SpanKind } from '../timeline/judged-span';
import { judgedEmissions } from './judged-emissions';

const heard = aHeard();
const { id } = heard.emission;

it.each<[SpanKind, string]>([
  ['licensed', 'licensed'],
  ['expired', 'deviating'],
  ['suspended', 'deviating'],
  ['out-of-hours', 'deviating'],
  ['ambiguous', 'ambiguous'],
  ['exempt', 'exempt'],
  ['unlicensed', 'unlicensed'],
])('calls %s %s', (kind, judgement) => {
  expect(judgedEmissions({ group: [heard], spans: [aJudgedSpan(kind)] })).toEqual([{ id, judgement, licenses: [] }]);
});

it('goes by the time at which each station heard it last', () => {
  const early = aHeard({ id: 'early', lastSeenAt: UNTIL - 600_000 }, { id: 2, code: 'H02' });
  const spans = [aJudgedSpan('licensed', { to: UNTIL - 1_000 }), aJudgedSpan('expired', { from: UNTIL - 1_000 })];
  expect(judgedEmissions({ group: [heard, early], spans }).map(({ judgement }) => judgement)).toEqual(['deviating', 'licensed']);
});

it('names the licenses that explain it at that station, with scores to the hundredth', () => {
  const byStation = new Map([
    [
      heard,
      { kind: 'licensed', bestScore: 0.8264, explanations: [anExplanation(0.8264, { number: 'A' }), anExplanation(0.7, { number: 'B' })] },
    ],
  ] as const);
  const [judged] = judgedEmissions({ group: [heard], spans: [aJudgedSpan('licensed', { from: FROM, byStation })] });
  expect(judged?.licenses).toEqual([
    { number: 'A', score: 0.83 },
    { number: 'B', score: 0.7 },
  ]);
});

it('says nothing where the same is written', () => {
  const written = aHeard({ judgement: 'licensed', licenses: [] });
  expect(judgedEmissions({ group: [written], spans: [aJudgedSpan('licensed')] })).toEqual([]);
  expect(judgedEmissions({ group: [written], spans: [aJudgedSpan('expired')] })).toHaveLength(1);
});
