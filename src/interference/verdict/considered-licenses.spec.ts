import { aHeard } from '../../../test/builders/a-heard';
import { aHistory, aLicenseContent, aTransmitter } from '../../../test/builders/a-license';
import { north } from '../../../test/builders/a-station';
import { LAND_TABLE } from '../../../test/builders/field-strength-table';
import { parseInstant } from '../../shared/time';
import type { LicenseContent, LicenseHistory, Transmitter } from '../../spectrum/licenses/license';
import type { ConsideredLicense } from '../events/interference-event';
import type { HeardTogether } from '../heard/group-heard';
import { FieldPredictions } from '../matching/field-predictions';
import { LicenseFits } from '../matching/license-fits';
import { consideredLicenses } from './considered-licenses';

const predictions = new FieldPredictions(LAND_TABLE);
const china = (text: string): number => parseInstant(`${text}:00+08:00`) as number;
const AT = china('2026-11-23T16:20');

/** 45 W in 30 km give the 50 dBµV/m that are heard: 1 kW gives 54.2 at 10 m above ground (P.1546) and 9.4 dB more at 40 m. */
function license(changes: Partial<LicenseContent> = {}, transmitter: Partial<Transmitter> = {}): LicenseHistory {
  const content = aLicenseContent({ transmitters: [aTransmitter({ ...north(30), erpW: 45, ...transmitter })], ...changes });
  return aHistory(content.number, content);
}

function consider(histories: readonly LicenseHistory[], group: HeardTogether = [aHeard()]): ConsideredLicense[] {
  return consideredLicenses(group, { near: () => histories, exemptRules: [], fits: new LicenseFits(predictions) }, AT);
}

function reason(history: LicenseHistory, group?: HeardTogether): string[] {
  const [{ why, whyZh }] = consider([history], group) as [ConsideredLicense];
  return [why, whyZh];
}

it('says that a license explains the emission, and how well', () => {
  const [why, whyZh] = reason(license());
  expect(why).toMatch(/^It explains the emission \(score (0\.9\d|1\.00)\)\.$/);
  expect(whyZh).toMatch(/^可解释该信号（得分(0\.9\d|1\.00)）。$/);
});

it('says that it expired, with the last day on which it was valid', () => {
  const [why, whyZh] = reason(license({ validUntil: china('2024-07-01T00:00') }));
  expect(why).toMatch(/^It fits \(score \d\.\d\d\), but expired on 30 June 2024\.$/);
  expect(whyZh).toMatch(/^吻合（得分\d\.\d\d），但已于2024年6月30日到期。$/);
});

it.each([
  ['suspended', '暂停'],
  ['revoked', '吊销'],
  ['surrendered', '注销'],
] as const)('says that it is %s', (status, zh) => {
  const [why, whyZh] = reason(license({ status }));
  expect(why).toMatch(new RegExp(`^It fits \\(score \\d\\.\\d\\d\\), but is ${status}\\.$`));
  expect(whyZh).toMatch(new RegExp(`^吻合（得分\\d\\.\\d\\d），但执照已${zh}。$`));
});

it('says that it fits at other hours', () => {
  const [why, whyZh] = reason(license({ hours: [{ days: 'Mo-Su', from: '08:00', to: '12:00' }] }));
  expect(why).toMatch(/^It fits \(score \d\.\d\d\), but not at these hours\.$/);
  expect(whyZh).toMatch(/^吻合（得分\d\.\d\d），但不在许可时段内。$/);
});

it('says that it may explain the emission', () => {
  // 10 kHz off of at most 12.5, twice as wide as 65 kHz and a bin, and 30 dB too weak: (0.35·e^−0.64 + 0.2·e^−1 + 0.25·e^−3.5)/0.8.
  const [why, whyZh] = reason(license({}, { centerHz: 98.61e6, bandwidthHz: 65_000, erpW: 45_000 }));
  expect(why).toMatch(/^It may explain it: score 0\.33\.$/);
  expect(whyZh).toMatch(/^可能解释该信号：得分0\.33。$/);
});

it('says that it lies on another frequency', () => {
  expect(reason(license({}, { centerHz: 98.7e6 }))).toEqual([
    'Assigned 98.7 MHz, 100 kHz away; at most 12.5 kHz would do.',
    '指配频率98.7兆赫，相差100千赫，最多允许12.5千赫。',
  ]);
});

it('names the mobiles’ frequency where that is the closer one', () => {
  expect(reason(license({}, { centerHz: 93e6, receiveHz: 98.7e6 }))[0]).toMatch(/^Assigned 98\.7 MHz, 100 kHz away/);
});

it('says that its transmitter cannot be heard there', () => {
  const [why, whyZh] = reason(license({}, { ...north(400), erpW: 1, antennaHeightM: 10 }));
  expect(why).toMatch(/^Its transmitter is (399|400|401) km from H01 and cannot be heard there \(−?\d+\.\d dBµV\/m predicted\)\.$/);
  expect(whyZh).toMatch(/^发射台距H01 (399|400|401)公里，预测场强−?\d+\.\d dBµV\/m，在该站收不到。$/);
});

it('says that the emission is too strong for it', () => {
  const [why, whyZh] = reason(license(), [aHeard({ level: 100, snrDb: 60 })]);
  expect(why).toMatch(/^Too strong for it: 100\.0 dBµV\/m at H01, where it gives \d+\.\d at most\.$/);
  expect(whyZh).toMatch(/^信号过强：H01实测100\.0 dBµV\/m，该台在此最多\d+\.\d dBµV\/m。$/);
});

it('calls nothing too strong for mobiles that may drive up to the station', () => {
  const fleet = license({}, { centerHz: 98.612e6, bandwidthHz: 11_000, radiusKm: 40 });
  expect(reason(fleet, [aHeard({ level: 120, snrDb: 90 })])[0]).toMatch(/^Frequency, width and level do not fit: score 0\.2\d\.$/);
});

it('says that frequency, width and level do not fit', () => {
  // 12 kHz off of at most 12.5, 3.6 times as wide as two bins, and 40 dB too weak: (0.35·e^−0.92 + 0.2·e^−3.4)/0.8.
  expect(reason(license({}, { centerHz: 98.612e6, bandwidthHz: 11_000, erpW: 450e3 }))).toEqual([
    'Frequency, width and level do not fit: score 0.18.',
    '频率、带宽、场强不符：得分0.18。',
  ]);
});

it('says that a draft grants nothing', () => {
  expect(reason(license({ status: 'draft' }))).toEqual(['It is a draft and grants nothing.', '仅为草稿，尚未批准。']);
});

it('says from when on it is valid', () => {
  const { licenseId, versions } = license({ validFrom: china('2027-01-01T00:00') });
  const known = { licenseId, versions: versions.map((version) => ({ ...version, effectiveFrom: 0 })) };
  expect(reason(known)).toEqual(['It is valid from 1 January 2027 00:00 on only.', '自2027年1月1日00:00起才有效。']);
});

it('says from when on it counts', () => {
  expect(reason(license({ validFrom: china('2026-11-24T00:00') }))).toEqual([
    'It counts from 24 November 2026 00:00 on only.',
    '自2026年11月24日00:00起才有效。',
  ]);
});

it('says that it had been ended', () => {
  const { licenseId, versions } = license();
  const ended = { licenseId, versions: [...versions, { ...versions[0], version: 2, ended: true, effectiveFrom: AT }] } as LicenseHistory;
  expect(reason(ended)).toEqual(['It had been ended by then.', '当时该执照已终止。']);
});

it('lists the best first, each license once, with what the station says at which it fits best', () => {
  const group = [aHeard({ level: 100, snrDb: 60 }), aHeard({}, { id: 2, code: 'H02' })] as const;
  const found = consider(
    [license({ number: 'B' }, { centerHz: 98.7e6 }), license({ number: 'C' }), license({ number: 'A' }, { centerHz: 98.7e6 })],
    group,
  );
  expect(found.map(({ number }) => number)).toEqual(['C', 'A', 'B']);
  expect(found[0]?.why).toMatch(/^It explains/);
});

it('lists no more than thirty', () => {
  const many = Array.from({ length: 40 }, (_, i) => license({ number: `N${String(i).padStart(2, '0')}` }));
  expect(consider(many).map(({ number }) => number)).toEqual(many.slice(0, 30).map(({ licenseId }) => licenseId));
});
