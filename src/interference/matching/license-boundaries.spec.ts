import * as fc from 'fast-check';
import { aHistory, aLicenseContent } from '../../../test/builders/a-license';
import { DAY_MS, MINUTE_MS, parseInstant } from '../../shared/time';
import type { LicensedHours, LicenseHistory } from '../../spectrum/licenses/license';
import { judgeByLicenses } from './license-judgement';
import { licenseBoundaries } from './license-boundaries';
import { aFit } from '../../../test/builders/a-fit';

const china = (text: string): number => parseInstant(`${text}:00+08:00`) as number;
const within = (histories: readonly LicenseHistory[], from: string, to: string): number[] =>
  licenseBoundaries(histories, china(from), china(to));
const withHours = (...hours: LicensedHours[]): LicenseHistory => aHistory('A', aLicenseContent({ hours }));

it('are where versions and validity begin and end, rising and each once', () => {
  const first = aLicenseContent({ validFrom: china('2026-03-01T00:00'), validUntil: china('2026-03-05T00:00') });
  const [version, next] = aHistory('A', first, first).versions;
  const history = { licenseId: 'A', versions: [version, { ...next, effectiveFrom: china('2026-03-02T09:30') }] } as LicenseHistory;
  expect(within([history, history], '2026-02-01T00:00', '2026-04-01T00:00')).toEqual(
    ['2026-03-01T00:00', '2026-03-02T09:30', '2026-03-05T00:00'].map(china),
  );
});

it('lie after the beginning, and not after the end', () => {
  const history = aHistory('A', aLicenseContent({ validFrom: china('2026-03-01T00:00'), validUntil: china('2026-03-05T00:00') }));
  expect(within([history], '2026-03-01T00:00', '2026-03-05T00:00')).toEqual([china('2026-03-05T00:00')]);
  expect(within([history], '2026-03-01T00:01', '2026-03-04T23:59')).toEqual([]);
});

it('are the edges of licensed hours on each day in China, with ten minutes of grace', () => {
  expect(within([withHours({ days: 'Mo-Fr', from: '08:00', to: '18:00' })], '2026-03-02T07:00', '2026-03-03T19:00')).toEqual(
    ['2026-03-02T07:50', '2026-03-02T18:10', '2026-03-03T07:50', '2026-03-03T18:10'].map(china),
  );
});

it('of hours around midnight lie on the right side of it', () => {
  expect(within([withHours({ days: 'Mo-Fr', from: '22:00', to: '02:00' })], '2026-03-02T12:00', '2026-03-03T12:00')).toEqual(
    ['2026-03-02T21:50', '2026-03-03T02:10'].map(china),
  );
  expect(within([withHours({ days: 'Mo-Fr', from: '00:00', to: '24:00' })], '2026-03-02T12:00', '2026-03-03T12:00')).toEqual(
    ['2026-03-02T23:50', '2026-03-03T00:10'].map(china),
  );
});

it('leave nothing out: between two of them the licenses say the same', () => {
  const clock = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minutes) => {
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  });
  const hours = fc.record({ days: fc.constantFrom('Mo-Fr', 'Sa,Su', 'Su-Mo', 'We'), from: clock, to: clock });
  const start = china('2026-03-02T00:00');
  const at = fc.integer({ min: 0, max: 10 * 24 * 60 }).map((minutes) => start + minutes * MINUTE_MS);
  fc.assert(
    fc.property(
      fc.array(hours, { maxLength: 3 }),
      at,
      at,
      fc.array(fc.integer({ min: 0, max: 10 * DAY_MS }), { maxLength: 20 }),
      (windows, from, until, moments) => {
        const history = aHistory('A', aLicenseContent({ hours: windows, validFrom: from, validUntil: until }));
        const edges = [start, ...licenseBoundaries([history], start, start + 10 * DAY_MS), start + 10 * DAY_MS + 1];
        const judged = (moment: number): object => ({ ...judgeByLicenses([history], moment, () => aFit(0.9)) });
        for (const moment of moments.map((offset) => start + offset)) {
          const before = edges.findLast((edge) => edge <= moment) as number;
          expect(judged(moment)).toEqual(judged(before));
        }
      },
    ),
    { seed: 5, numRuns: 200 },
  );
});
