import * as fc from 'fast-check';
import { aHeard, HEARD_FROM, HEARD_UNTIL } from '../../../test/builders/a-heard';
import { north } from '../../../test/builders/a-station';
import type { Emission } from '../../monitoring/emissions/emission';
import { DAY_MS, MINUTE_MS } from '../../shared/time';
import { groupHeard, type HeardTogether } from './group-heard';
import type { Heard } from './heard';
import { representativeOf } from './representative';

/** What a station hears, so many kilometers north of Harbin; its number is its code. */
function at(km: number, level: number, emission: Partial<Emission> = {}, code = `S${km}`): Heard {
  return aHeard(
    { id: `${code}/${emission.centerHz ?? 0}/${emission.firstSeenAt ?? 0}`, level, ...emission },
    { id: km + 1, code, ...north(km) },
  );
}

const uncalibrated = (km: number, snrDb: number): Heard =>
  aHeard({ id: `U${km}`, unit: 'dBm', level: -90, snrDb }, { id: km + 1, code: `U${km}`, calibrated: false, ...north(km) });

const codes = (groups: readonly HeardTogether[]): string[][] => groups.map((group) => group.map(({ station }) => station.code));

it('takes for one what stations hear on the same spectrum at the same time, the strongest first', () => {
  expect(codes(groupHeard([at(0, 40), at(100, 60), at(200, 50)]))).toEqual([['S100', 'S200', 'S0']]);
});

it('orders the calibrated by field, and the uncalibrated after them by signal to noise', () => {
  expect(codes(groupHeard([uncalibrated(10, 40), at(0, 20), uncalibrated(20, 50)]))).toEqual([['S0', 'U20', 'U10']]);
});

it('takes the peak over the whole episode for the strength, not the latest level', () => {
  expect(codes(groupHeard([at(0, 40, { peakLevel: 55 }), at(10, 50)]))).toEqual([['S0', 'S10']]);
});

it.each([
  [249, 1],
  [251, 2],
])('reaches 250 km from the strongest: %p km apart are %p', (km, groups) => {
  expect(groupHeard([at(0, 50), at(km, 48)])).toHaveLength(groups);
});

// docs/interfaces.md 3: a second event opens only where no station within 250 km that hears it 6 dB stronger has one.
it.each([
  [44, [['S0', 'S200', 'S400']]],
  [45, [['S0', 'S200'], ['S400']]],
])('reaches farther by stations that hear it at least 6 dB stronger than those behind them: 50, 50, %p', (level, expected) => {
  expect(codes(groupHeard([at(0, 51), at(200, 50), at(400, level)]))).toEqual(expected);
});

it('keeps two transmitters apart that one station hears both of', () => {
  expect(codes(groupHeard([at(0, 60), at(200, 30), at(400, 55)]))).toEqual([['S0', 'S200'], ['S400']]);
});

it('keeps apart what one transmitter could not be', () => {
  expect(groupHeard([at(0, 50), at(100, 49)], () => false)).toHaveLength(2);
});

it('keeps neighboring channels apart', () => {
  const all = [98.4e6, 98.6e6, 98.8e6].flatMap((centerHz) => [at(0, 50, { centerHz }), at(100, 45, { centerHz })]);
  expect(groupHeard(all).map((group) => group.map(({ emission }) => emission.centerHz))).toEqual([
    [98.4e6, 98.4e6],
    [98.6e6, 98.6e6],
    [98.8e6, 98.8e6],
  ]);
});

it('holds coarse bins against fine ones', () => {
  const fine = at(0, 50, { centerHz: 155e6, bandwidthHz: 25e3, width20Hz: null });
  const coarse = at(50, 45, { centerHz: 155.055e6, bandwidthHz: 80e3, stepHz: 80e3, rbwHz: 80e3, width20Hz: null });
  expect(codes(groupHeard([fine, coarse]))).toEqual([['S0', 'S50']]);
});

describe('in time', () => {
  const later = (ms: number): Partial<Emission> => ({ firstSeenAt: HEARD_UNTIL + ms, lastSeenAt: HEARD_UNTIL + ms + 5 * MINUTE_MS });

  it.each([
    [2 * MINUTE_MS, 1],
    [2 * MINUTE_MS + 1, 2],
  ])('what another station hears %p ms after is %p', (ms, groups) => {
    expect(groupHeard([at(0, 50), at(100, 45, later(ms))])).toHaveLength(groups);
  });

  it.each([
    [30 * DAY_MS, 1],
    [30 * DAY_MS + 1, 2],
  ])('what the same station hears again %p ms after is %p', (ms, groups) => {
    expect(groupHeard([at(0, 50), at(0, 45, later(ms))])).toHaveLength(groups);
  });

  it('is connected through whoever hears both times', () => {
    const early = { firstSeenAt: HEARD_FROM - 60 * MINUTE_MS, lastSeenAt: HEARD_FROM - 30 * MINUTE_MS };
    const bridge = { firstSeenAt: HEARD_FROM - 31 * MINUTE_MS, lastSeenAt: HEARD_FROM };
    expect(codes(groupHeard([at(0, 50), at(100, 40, early), at(200, 45, bridge)]))).toEqual([['S0', 'S200', 'S100']]);
  });
});

it('does not depend on the order in which it is told', () => {
  const all = [0, 90, 180, 260, 340, 420].flatMap((km, i) =>
    [98.6e6, 98.65e6, 98.8e6].map((centerHz, k) =>
      at(km, 60 - 7 * ((i * 3 + k * 5) % 7), { centerHz, firstSeenAt: HEARD_FROM + ((i + k) % 4) * 7 * MINUTE_MS, snrDb: 10 + i }),
    ),
  );
  const expected = groupHeard(all);
  const shuffled = fc.shuffledSubarray(all, { minLength: all.length });
  fc.assert(
    fc.property(shuffled, (order) => expect(groupHeard(order)).toEqual(expected)),
    { seed: 7, numRuns: 40 },
  );
});

it('leaves nothing out and takes nothing twice', () => {
  const all = [0, 100, 300, 500].flatMap((km) => [at(km, 50 - km / 50), at(km, 30, { centerHz: 100e6 })]);
  expect(
    groupHeard(all)
      .flat()
      .map(({ emission }) => emission.id)
      .sort(),
  ).toEqual(all.map(({ emission }) => emission.id).sort());
});

it('is described by the strongest station that saw it whole, by the strongest if none did', () => {
  const [cutOff, whole] = [at(0, 60, { truncated: true }), at(100, 40)];
  expect(representativeOf([cutOff, whole]).station.code).toBe('S100');
  expect(representativeOf([cutOff, at(100, 40, { truncated: true })]).station.code).toBe('S0');
});
