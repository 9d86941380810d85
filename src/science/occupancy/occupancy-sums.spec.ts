import * as fc from 'fast-check';
import { joinSums, NO_VISITS, sumVisits, type ChannelVisit } from './occupancy-sums';

const REVISIT_MS = 1000;

/** Visits a second apart, some of them missing. */
const days: fc.Arbitrary<ChannelVisit[]> = fc
  .array(fc.record({ made: fc.boolean(), hit: fc.boolean() }), { maxLength: 200 })
  .map((looks) => looks.flatMap(({ made, hit }, i) => (made ? [{ at: i * REVISIT_MS, hit }] : [])));

describe('sums of visits', () => {
  it('count what followed what, and nothing over a gap', () => {
    const visits = [0, 1, 2, 5, 6].map((second) => ({ at: second * REVISIT_MS, hit: second >= 2 && second <= 5 }));
    expect(sumVisits(visits, REVISIT_MS, 7)).toMatchObject({
      visits: 5,
      hits: 2,
      scheduled: 7,
      fromOff: 2,
      wentOn: 1,
      fromOn: 1,
      wentOff: 1,
    });
  });

  it('of the hours join to those of the day, however it is cut', () => {
    fc.assert(
      fc.property(days, fc.array(fc.nat(200), { maxLength: 6 }), (visits, cuts) => {
        const ends = [...cuts.sort((a, b) => a - b), Infinity];
        const hours = ends.map((end, i) => visits.filter(({ at }) => at >= (ends[i - 1] ?? 0) * REVISIT_MS && at < end * REVISIT_MS));
        const joined = hours.map((hour) => sumVisits(hour, REVISIT_MS)).reduce((sum, hour) => joinSums(sum, hour, REVISIT_MS), NO_VISITS);
        expect(joined).toEqual(sumVisits(visits, REVISIT_MS));
      }),
    );
  });

  it('join in any grouping', () => {
    fc.assert(
      fc.property(days, fc.nat(100), fc.nat(100), (visits, first, second) => {
        const [a, b, c] = [visits.slice(0, first), visits.slice(first, first + second), visits.slice(first + second)].map((part) =>
          sumVisits(part, REVISIT_MS),
        ) as [typeof NO_VISITS, typeof NO_VISITS, typeof NO_VISITS];
        const left = joinSums(joinSums(a, b, REVISIT_MS), c, REVISIT_MS);
        expect(joinSums(a, joinSums(b, c, REVISIT_MS), REVISIT_MS)).toEqual(left);
      }),
    );
  });

  it('refuse visits out of order and fewer scheduled than made', () => {
    const visits = [
      { at: 1000, hit: true },
      { at: 1000, hit: false },
    ];
    expect(() => sumVisits(visits, REVISIT_MS)).toThrow(/^visits:/);
    expect(() => sumVisits(visits.slice(1), REVISIT_MS, 0)).toThrow(/^scheduled:/);
    expect(() => sumVisits([], 0)).toThrow(/^revisitMs:/);
    const sums = sumVisits(visits.slice(1), REVISIT_MS);
    expect(() => joinSums(sums, sums, REVISIT_MS)).toThrow(/^later:/);
  });
});
