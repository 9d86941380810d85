import { aHeard, HEARD_FROM as FROM, HEARD_UNTIL as UNTIL } from '../../../test/builders/a-heard';
import { aHistory, aLicenseContent, aTransmitter } from '../../../test/builders/a-license';
import { north } from '../../../test/builders/a-station';
import { LAND_TABLE } from '../../../test/builders/field-strength-table';
import type { ExemptRule } from '../../spectrum/exempt-rules/exempt-rule';
import type { LicenseContent, LicenseHistory } from '../../spectrum/licenses/license';
import type { Heard } from '../heard/heard';
import type { HeardTogether } from '../heard/group-heard';
import { FieldPredictions } from '../matching/field-predictions';
import { LicenseFits } from '../matching/license-fits';
import type { JudgedSpan } from './judged-span';
import { judgeTimeline } from './judge-timeline';

const predictions = new FieldPredictions(LAND_TABLE);
const MIDDLE = (FROM + UNTIL) / 2;
const WHOLE_BAND: ExemptRule = { lowerHz: 87e6, upperHz: 108e6, maxBandwidthHz: null, reasonZh: '', reasonEn: '' };

/** A license 30 km from Harbin that gives what is heard there: by P.1546 1 kW gives 54.2 dBµV/m at 10 m above ground, and 9.4 dB more at 40 m. */
const license = (number: string, changes: Partial<LicenseContent> = {}, transmitter = {}): LicenseHistory =>
  aHistory(number, aLicenseContent({ number, transmitters: [aTransmitter({ ...north(30), erpW: 45, ...transmitter })], ...changes }));

function judge(group: HeardTogether, near: (heard: Heard) => LicenseHistory[], exemptRules: ExemptRule[] = []): readonly JudgedSpan[] {
  return judgeTimeline(group, { near, exemptRules, fits: new LicenseFits(predictions) });
}

const kinds = (spans: readonly JudgedSpan[]): unknown[] => spans.map(({ kind, from, to }) => [kind, from, to]);
const numbers = (span: JudgedSpan | undefined): string[] | undefined => span?.explanations.map(({ version }) => version.content.number);

it('goes from the first hearing at any station to after the last', () => {
  const group = [aHeard(), aHeard({ firstSeenAt: FROM - 1_000, lastSeenAt: UNTIL + 1_000 }, { id: 2, code: 'H02' })] as const;
  expect(kinds(judge(group, () => []))).toEqual([['unlicensed', FROM - 1_000, UNTIL + 1_001]]);
});

it('changes where a license begins or ends', () => {
  const history = license('A', { validFrom: FROM + 1_000, validUntil: MIDDLE });
  expect(kinds(judge([aHeard()], () => [history]))).toEqual([
    ['unlicensed', FROM, FROM + 1_000],
    ['licensed', FROM + 1_000, MIDDLE],
    ['expired', MIDDLE, UNTIL + 1],
  ]);
});

it('does not change for a license that has nothing to do with it', () => {
  const far = license('A', { validFrom: MIDDLE }, { centerHz: 99.6e6 });
  expect(kinds(judge([aHeard()], () => [far]))).toEqual([['unlicensed', FROM, UNTIL + 1]]);
});

it('takes one station at which a license explains it for enough', () => {
  const group = [aHeard(), aHeard({ level: 70 }, { id: 2, code: 'H02', ...north(400) })] as const;
  const spans = judge(group, ({ station }) => (station.code === 'H01' ? [license('A')] : [license('B', { validUntil: FROM })]));
  expect(spans.map(({ kind }) => kind)).toEqual(['licensed']);
  expect(numbers(spans[0])).toEqual(['A']);
});

it('prefers a deviation to an ambiguity, an ambiguity to an exemption, and an exemption to none', () => {
  // 10 kHz off of at most 12.5, twice as wide as 65 kHz and a bin, and 30 dB too weak: (0.35·e^−0.64 + 0.2·e^−1 + 0.25·e^−3.5)/0.8 = 0.33.
  const doubtful = license('A', {}, { centerHz: 98.6e6 + 10_000, bandwidthHz: 65_000, erpW: 45_000 });
  expect(judge([aHeard()], () => [doubtful], [WHOLE_BAND])[0]?.kind).toBe('ambiguous');
  expect(judge([aHeard()], () => [doubtful, license('B', { validUntil: FROM })], [WHOLE_BAND])[0]?.kind).toBe('expired');
  expect(judge([aHeard()], () => [], [WHOLE_BAND])[0]?.kind).toBe('exempt');
  expect(judge([aHeard()], () => [])[0]?.kind).toBe('unlicensed');
});

it('names only licenses by which it is of its kind', () => {
  const group = [aHeard(), aHeard({}, { id: 2, code: 'H02' })] as const;
  const spans = judge(group, ({ station }) =>
    station.code === 'H01' ? [license('A', { validUntil: FROM }, { erpW: 200 })] : [license('B', { status: 'revoked' })],
  );
  expect(spans.map(({ kind }) => kind)).toEqual(['expired']);
  expect(numbers(spans[0])).toEqual(['A']);
});

describe('a station that saw only the edge of it', () => {
  const edge = { truncated: true, centerHz: 98.535e6, bandwidthHz: 50_000, centerUncertaintyHz: 25_000, width20Hz: null };
  const beside = license('beside', {}, { centerHz: 98.5e6 });

  it('does not decide where another saw it whole', () => {
    const group = [aHeard({ ...edge, level: 60 }), aHeard({}, { id: 2, code: 'H02' })] as const;
    const [span] = judge(group, () => [beside]);
    expect(span).toMatchObject({ kind: 'unlicensed', explanations: [] });
  });

  it('decides where none saw it whole', () => {
    expect(judge([aHeard(edge)], () => [beside])[0]?.kind).toBe('licensed');
    expect(judge([aHeard(edge)], () => [])[0]?.kind).toBe('unlicensed');
  });
});

it('tells how well the best license fits where none explains it', () => {
  // 12 kHz off of at most 12.5, 3.6 times as wide as two bins, and 40 dB too weak: (0.35·e^−0.92 + 0.2·e^−3.4)/0.8.
  const off = license('A', {}, { centerHz: 98.6e6 + 12_000, bandwidthHz: 11_000, erpW: 450e3 });
  const [span] = judge([aHeard()], () => [off]);
  expect(span?.bestScore).toBeCloseTo(0.183, 2);
  expect(span).toMatchObject({ kind: 'unlicensed', explanations: [] });
});
