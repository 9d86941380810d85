import { aLicenseContent } from '../../../test/builders/a-license';
import { parseInstant } from '../../shared/time';
import type { LicenseStatus } from '../../spectrum/licenses/license';
import { endInstantOf, firstInstantOf } from '../../spectrum/licenses/validity';
import { licenseStateAt } from './license-state';

const china = (text: string): number => parseInstant(`${text}+08:00`) as number;
const dated = aLicenseContent({
  validFrom: firstInstantOf('2026-01-01') as number,
  validUntil: endInstantOf('2026-06-30') as number,
});

it.each([
  ['2025-12-31T23:59:59.999', 'none'],
  ['2026-01-01T00:00:00', 'in-force'],
  ['2026-06-30T23:59:59.999', 'in-force'],
  ['2026-07-01T00:00:00', 'expired'],
])('from 1 January to 30 June, in China, at %s: %s', (at, state) => {
  expect(licenseStateAt(dated, china(at))).toBe(state);
});

it.each<[LicenseStatus, string]>([
  ['draft', 'none'],
  ['active', 'in-force'],
  ['suspended', 'suspended'],
  ['revoked', 'suspended'],
  ['surrendered', 'suspended'],
])('with the status %s: %s', (status, state) => {
  expect(licenseStateAt({ ...dated, status }, china('2026-03-01T12:00:00'))).toBe(state);
});

it('of a neighbor explains, whatever became of it there, but not before it was valid', () => {
  const reference = { ...dated, reference: true };
  expect(licenseStateAt({ ...reference, status: 'revoked' }, china('2026-03-01T12:00:00'))).toBe('in-force');
  expect(licenseStateAt(reference, china('2027-03-01T12:00:00'))).toBe('in-force');
  expect(licenseStateAt(reference, china('2025-03-01T12:00:00'))).toBe('none');
  expect(licenseStateAt({ ...reference, status: 'draft' }, china('2026-03-01T12:00:00'))).toBe('none');
});

// docs/science.md 6.2: licensed local windows ± 10 min. 2 March 2026 was a Monday.
it.each([
  ['2026-03-02T07:49:59.999', 'out-of-hours'],
  ['2026-03-02T07:50:00', 'in-force'],
  ['2026-03-02T18:09:59.999', 'in-force'],
  ['2026-03-02T18:10:00', 'out-of-hours'],
  ['2026-03-07T12:00:00', 'out-of-hours'],
])('with office hours, at %s: %s', (at, state) => {
  const hours = [{ days: 'Mo-Fr', from: '08:00', to: '18:00' }];
  expect(licenseStateAt({ ...dated, hours }, china(at))).toBe(state);
});

it.each([
  ['2026-03-02T21:49:59.999', 'out-of-hours'],
  ['2026-03-02T21:50:00', 'in-force'],
  ['2026-03-03T02:09:59.999', 'in-force'],
  ['2026-03-03T02:10:00', 'out-of-hours'],
  ['2026-03-02T01:00:00', 'out-of-hours'],
])('with a night of Mondays past midnight, at %s: %s', (at, state) => {
  expect(licenseStateAt({ ...dated, hours: [{ days: 'Mo', from: '22:00', to: '02:00' }] }, china(at))).toBe(state);
});

it('says expired, not out of hours, once it is over', () => {
  const hours = [{ days: 'Mo-Fr', from: '08:00', to: '18:00' }];
  expect(licenseStateAt({ ...dated, hours }, china('2026-07-01T03:00:00'))).toBe('expired');
});
