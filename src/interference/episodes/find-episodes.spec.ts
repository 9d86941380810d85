import { aHeard, HEARD_FROM as FROM } from '../../../test/builders/a-heard';
import { aJudgedSpan, anExplanation } from '../../../test/builders/a-judged-span';
import type { Emission } from '../../monitoring/emissions/emission';
import { DAY_MS, MINUTE_MS } from '../../shared/time';
import type { HeardTogether } from '../heard/group-heard';
import { DEFAULT_RULES } from '../rules/rule-settings';
import type { JudgedSpan } from '../timeline/judged-span';
import type { HitTimes } from '../timeline/opening';
import type { Looks } from './quiet';
import { findEpisodes, type EpisodeContext, type RuleEpisode } from './find-episodes';

/** Nothing is known of single visits. */
const NO_HITS: HitTimes = { firstFrom: () => Promise.resolve(null), lastUntil: () => Promise.resolve(null) };
/** A station that looks every ten minutes, always. */
const ALWAYS: Looks = {
  within: (_, __, from, to) =>
    Promise.resolve(
      Array.from({ length: Math.ceil((to - from) / (10 * MINUTE_MS)) }, (_, i) => from + i * 10 * MINUTE_MS).map((at) => ({
        visits: 1,
        firstVisitAt: at,
        lastVisitAt: at,
      })),
    ),
  last: () => null,
};
const AWAY: Looks = { within: () => Promise.resolve([]), last: () => null };
/** Heard every 7 s from 08:00 UTC on. */
const EVERY_7_S: HitTimes = {
  firstFrom: (_, at) => Promise.resolve(FROM + 7_000 * Math.ceil((at - FROM) / 7_000)),
  lastUntil: (_, at) => Promise.resolve(FROM + 7_000 * Math.floor((at - FROM) / 7_000)),
};

const minutes = (count: number): number => FROM + count * MINUTE_MS;
const days = (count: number): number => FROM + count * DAY_MS;
const heardIn = (runs: readonly (readonly [number, number])[], changes: Partial<Emission> = {}): HeardTogether => {
  const [first, last] = [runs[0] as readonly [number, number], runs.at(-1) as readonly [number, number]];
  return [aHeard({ firstSeenAt: first[0], lastSeenAt: last[1], runs: runs.map(([from, to]) => ({ from, to, hits: 9 })), ...changes })];
};

function find(group: HeardTogether, context: Partial<EpisodeContext> = {}): Promise<RuleEpisode[]> {
  const spans = [aJudgedSpan('unlicensed', { from: FROM, to: days(100) })];
  return findEpisodes(group, { spans, sensitivity: 'C', settings: DEFAULT_RULES, severed: [], hits: NO_HITS, looks: ALWAYS, ...context });
}

/** What cannot be a broadcast, because its width is not known. */
const NARROW = { width20Hz: null };

it('lets the strongest rule speak: a black broadcast after five minutes', async () => {
  const [episode, ...others] = await find(heardIn([[FROM, minutes(20)]]));
  expect(others).toEqual([]);
  expect(episode).toMatchObject({ ground: { type: 'BLACK_BROADCAST' }, firstSeenAt: FROM, lastSeenAt: minutes(20), openedAt: minutes(5) });
});

it('judges the weaker type where something necessary could not be assessed', async () => {
  const [episode] = await find(heardIn([[FROM, minutes(20)]], NARROW));
  expect(episode).toMatchObject({ ground: { type: 'UNLICENSED' }, openedAt: minutes(10) });
});

it('finds nothing where no rule speaks, and nothing where a license explains it', async () => {
  expect(await find(heardIn([[FROM, minutes(20)]], { ...NARROW, snrDb: 7 }))).toEqual([]);
  for (const kind of ['licensed', 'ambiguous', 'exempt'] as const) {
    expect(await find(heardIn([[FROM, minutes(20)]]), { spans: [aJudgedSpan(kind)] })).toEqual([]);
  }
});

it('waits for the rule’s time, and speaks when it is reached', async () => {
  expect(await find(heardIn([[FROM, minutes(10) - 1]], NARROW))).toEqual([]);
  expect(await find(heardIn([[FROM, minutes(10)]], NARROW))).toHaveLength(1);
});

it('opens at the visit at which the rule first held, not when the time was over', async () => {
  const [episode] = await find(heardIn([[FROM, minutes(20)]], NARROW), { hits: EVERY_7_S });
  // 600 s lie between the 85th visit, after 595 s, and the 86th, after 602 s.
  expect(episode?.openedAt).toBe(FROM + 602_000);
});

it('counts pauses shorter than the quiet time as time on the air', async () => {
  const [episode] = await find(
    heardIn(
      [
        [FROM, minutes(1)],
        [days(1), days(1) + 5_000],
      ],
      NARROW,
    ),
  );
  expect(episode).toMatchObject({ firstSeenAt: FROM, openedAt: days(1), lastSeenAt: days(1) + 5_000, lastStayFrom: days(1) });
});

it('has one episode for what returns within 30 days, and another for what returns later', async () => {
  const twice = (back: number): HeardTogether =>
    heardIn(
      [
        [FROM, minutes(20)],
        [back, back + 20 * MINUTE_MS],
      ],
      NARROW,
    );
  const [one, ...none] = await find(twice(days(30)));
  expect(none).toEqual([]);
  expect(one).toMatchObject({ firstSeenAt: FROM, openedAt: minutes(10), lastSeenAt: days(30) + 20 * MINUTE_MS, lastStayFrom: days(30) });
  expect((await find(twice(days(31)))).map(({ firstSeenAt }) => firstSeenAt)).toEqual([FROM, days(31)]);
});

it('is new after a person has ended the event before', async () => {
  const group = heardIn(
    [
      [FROM, minutes(20)],
      [days(2), days(2) + 20 * MINUTE_MS],
    ],
    NARROW,
  );
  expect((await find(group, { severed: [minutes(20)] })).map(({ firstSeenAt }) => firstSeenAt)).toEqual([days(2)]);
});

it('is not new where nobody has looked since: not observed is not quiet', async () => {
  const group = heardIn(
    [
      [FROM, minutes(20)],
      [days(2), days(2) + 20 * MINUTE_MS],
    ],
    NARROW,
  );
  expect(await find(group, { severed: [minutes(20)], looks: AWAY })).toEqual([]);
  expect(await find(group, { looks: AWAY })).toHaveLength(1);
});

describe('of a long history, of which only the latest runs are kept,', () => {
  const bursts: HeardTogether = [aHeard({ ...NARROW, lastSeenAt: days(3), runs: [{ from: days(2), to: days(3), hits: 9 }] })];

  it('opens at the same visit as before', async () => {
    const [episode] = await find(bursts, { hits: EVERY_7_S });
    expect(episode).toMatchObject({ firstSeenAt: FROM, openedAt: FROM + 602_000, lastSeenAt: days(3) });
  });

  it('is not new because the time in which a person has ended it is not kept', async () => {
    expect(await find(bursts, { severed: [days(1)], hits: EVERY_7_S })).toEqual([]);
  });
});

it('takes the first chain that lasted long enough by its exact visits', async () => {
  // Until 08:10:00.001 no license was needed to call it unlicensed, but its last visit by then was at 08:09:55.
  const spans = [
    aJudgedSpan('unlicensed', { from: FROM, to: minutes(10) + 1 }),
    aJudgedSpan('licensed', { from: minutes(10) + 1, to: days(2) }),
    aJudgedSpan('unlicensed', { from: days(2), to: days(3) }),
  ];
  const group = heardIn(
    [
      [FROM, minutes(20)],
      [days(2), days(2) + 20 * MINUTE_MS],
    ],
    NARROW,
  );
  const found = await find(group, { spans, hits: EVERY_7_S });
  expect(found.map(({ firstSeenAt }) => firstSeenAt)).toEqual([days(2)]);
});

describe('where another rule speaks later', () => {
  const HALF = minutes(30);
  const EXPIRED = anExplanation(0.9, { validUntil: HALF });
  const spans: JudgedSpan[] = [
    aJudgedSpan('unlicensed', { from: FROM, to: HALF }),
    aJudgedSpan('expired', { from: HALF, to: minutes(60) + 1, explanations: [EXPIRED] }),
  ];

  it('goes on as one, of the type that has spoken last', async () => {
    const [episode, ...others] = await find(heardIn([[FROM, minutes(60)]], NARROW), { spans });
    expect(others).toEqual([]);
    expect(episode).toMatchObject({ ground: { type: 'EXPIRED' }, firstSeenAt: FROM, openedAt: minutes(10), lastSeenAt: minutes(60) });
  });

  it('stays what it was as long as the other has not lasted long enough', async () => {
    const [episode] = await find(heardIn([[FROM, HALF + 9 * MINUTE_MS]], NARROW), { spans });
    expect(episode).toMatchObject({ ground: { type: 'UNLICENSED' }, lastSeenAt: HALF - 1 });
  });
});

it.each([
  ['expired', { validUntil: FROM }, 'EXPIRED', 10],
  ['suspended', { status: 'revoked' }, 'SUSPENDED', 10],
  ['out-of-hours', { hours: [{ days: 'Mo-Su', from: '08:00', to: '12:00' }] }, 'OUT_OF_HOURS', 5],
] as const)('of what is %s is %s', async (kind, content, type, openMinutes) => {
  const spans = [aJudgedSpan(kind, { from: FROM, to: days(1), explanations: [anExplanation(0.9, content)] })];
  const [episode] = await find(heardIn([[FROM, minutes(20)]]), { spans });
  expect(episode).toMatchObject({ ground: { type }, openedAt: minutes(openMinutes) });
});
