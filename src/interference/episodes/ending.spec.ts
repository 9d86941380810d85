import { aHeard, HEARD_FROM as FROM, HEARD_UNTIL as UNTIL } from '../../../test/builders/a-heard';
import { aJudgedSpan } from '../../../test/builders/a-judged-span';
import { aRuleEpisode } from '../../../test/builders/a-rule-episode';
import { DAY_MS, MINUTE_MS } from '../../shared/time';
import type { RuleType } from '../rules/rule-settings';
import type { JudgedSpan, SpanKind } from '../timeline/judged-span';
import { endingOf } from './ending';
import type { Look, Looks } from './quiet';

/** Stations that look every minute from the last hearing on, until so many minutes after it. */
function looking(minutes: Readonly<Record<string, number>>): Looks {
  const looks = (code: string): Look[] =>
    Array.from({ length: (minutes[code] ?? -1) + 1 }, (_, i) => ({
      visits: 1,
      firstVisitAt: UNTIL + i * MINUTE_MS,
      lastVisitAt: UNTIL + i * MINUTE_MS,
    }));
  return {
    within: ({ code }, _, from, to) => Promise.resolve(looks(code).filter(({ lastVisitAt }) => lastVisitAt >= from && lastVisitAt < to)),
    last: ({ code }) => looks(code).at(-1)?.lastVisitAt ?? null,
  };
}

const AWAY = looking({});
const then = (kind: SpanKind): JudgedSpan[] => [aJudgedSpan('unlicensed'), aJudgedSpan(kind, { from: UNTIL + 1, to: UNTIL + DAY_MS })];

it('is not yet, as long as nobody has looked', async () => {
  expect(await endingOf(aRuleEpisode('UNLICENSED'), [aJudgedSpan('unlicensed')], AWAY)).toBeNull();
});

describe('by a license', () => {
  it.each(['licensed', 'exempt', 'ambiguous'] as const)('comes when what is still on the air is %s', async (kind) => {
    expect(await endingOf(aRuleEpisode('UNLICENSED'), then(kind), AWAY)).toEqual({ resolution: 'license', at: UNTIL + 1 });
  });

  it.each(['expired', 'suspended', 'out-of-hours', 'unlicensed'] as const)('does not come when it is %s', async (kind) => {
    expect(await endingOf(aRuleEpisode('UNLICENSED'), then(kind), AWAY)).toBeNull();
  });

  it('is not what licensed hours are: they come and go every day', async () => {
    expect(await endingOf(aRuleEpisode('OUT_OF_HOURS'), then('licensed'), AWAY)).toBeNull();
  });

  it('that lies before the last hearing ends nothing', async () => {
    const spans = [aJudgedSpan('licensed', { from: FROM - 1_000, to: FROM }), aJudgedSpan('unlicensed')];
    expect(await endingOf(aRuleEpisode('UNLICENSED'), spans, AWAY)).toBeNull();
  });
});

describe('by quiet', () => {
  it.each<[RuleType, number]>([
    ['UNLICENSED', 24 * 60],
    ['BLACK_BROADCAST', 24 * 60],
    ['EXPIRED', 24 * 60],
    ['SUSPENDED', 24 * 60],
    ['OUT_OF_HOURS', 30],
  ])('of %s comes after %p minutes of looks', async (type, minutes) => {
    const spans = [aJudgedSpan('unlicensed')];
    expect(await endingOf(aRuleEpisode(type), spans, looking({ H01: minutes - 1 }))).toBeNull();
    expect(await endingOf(aRuleEpisode(type), spans, looking({ H01: minutes }))).toEqual({
      resolution: 'quiet',
      at: UNTIL + minutes * MINUTE_MS,
    });
  });

  it('is for the strongest station to say', async () => {
    const group = [aHeard(), aHeard({ level: 40 }, { id: 2, code: 'H02' })] as const;
    const episode = aRuleEpisode('OUT_OF_HOURS', { group });
    expect(await endingOf(episode, [], looking({ H02: 60 }))).toBeNull();
    expect(await endingOf(episode, [], looking({ H01: 60 }))).toMatchObject({ resolution: 'quiet' });
  });
});
