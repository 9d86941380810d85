import { aFit } from '../../../test/builders/a-fit';
import { aHistory, aLicenseContent } from '../../../test/builders/a-license';
import type { LicenseContent, LicenseHistory } from '../../spectrum/licenses/license';
import { judgeByLicenses, type LicenseJudgement } from './license-judgement';

const AT = Date.UTC(2026, 10, 23, 8);
const EXPIRED = { validUntil: AT - 1 };

/** A license by number, with the score that its fit has. */
interface Scored {
  readonly history: LicenseHistory;
  readonly score: number;
}

function scored(number: string, score: number, ...versions: Partial<LicenseContent>[]): Scored {
  const contents = (versions.length > 0 ? versions : [{}]).map((changes) => aLicenseContent({ number, ...changes }));
  return { history: aHistory(number, ...contents), score };
}

function judge(licenses: readonly Scored[], at = AT): LicenseJudgement {
  const scoreOf = new Map(licenses.map(({ history, score }) => [history.licenseId, score]));
  return judgeByLicenses(
    licenses.map(({ history }) => history),
    at,
    ({ licenseId }) => aFit(scoreOf.get(licenseId) as number),
  );
}

const numbers = ({ explanations }: LicenseJudgement): string[] => explanations.map(({ version }) => version.content.number);

it('is unlicensed without any license', () => {
  expect(judge([])).toEqual({ kind: 'unlicensed', bestScore: 0, explanations: [] });
});

it.each([
  [0.5, 'licensed'],
  [0.499, 'ambiguous'],
  [0.3, 'ambiguous'],
  [0.299, 'unlicensed'],
])('with a best score of %p is %s', (score, kind) => {
  expect(judge([scored('A', score)])).toMatchObject({ kind, bestScore: score });
});

it('names the licenses that may explain it, the best first, equals by number', () => {
  const found = judge([scored('C', 0.35), scored('B', 0.45), scored('D', 0.2), scored('A', 0.35)]);
  expect(found.kind).toBe('ambiguous');
  expect(numbers(found)).toEqual(['B', 'A', 'C']);
});

it('lets those share the channel whose scores lie within 0.1 of the best', () => {
  expect(numbers(judge([scored('A', 0.8), scored('B', 0.71), scored('C', 0.69)]))).toEqual(['A', 'B']);
});

it('deviates where the only license that explains it has expired, was taken away, or has other hours', () => {
  expect(judge([scored('A', 0.9, EXPIRED)])).toMatchObject({ kind: 'deviating', state: 'expired' });
  for (const status of ['suspended', 'revoked', 'surrendered'] as const) {
    expect(judge([scored('A', 0.9, { status })])).toMatchObject({ kind: 'deviating', state: 'suspended' });
  }
  // 16:00 in China.
  expect(judge([scored('A', 0.9, { hours: [{ days: 'Mo-Su', from: '08:00', to: '12:00' }] })])).toMatchObject({ state: 'out-of-hours' });
});

it('accuses nobody on a shared channel as long as one of the sharers may use it', () => {
  const found = judge([scored('A', 0.9, EXPIRED), scored('B', 0.81)]);
  expect(found.kind).toBe('licensed');
  expect(numbers(found)).toEqual(['A', 'B']);
});

it('does not take a license that fits much worse for a sharer', () => {
  expect(judge([scored('A', 0.9, EXPIRED), scored('B', 0.79)])).toMatchObject({ kind: 'deviating', state: 'expired' });
});

it('deviates where all sharers do, as the best of them', () => {
  const found = judge([scored('A', 0.85, { status: 'suspended' }), scored('B', 0.9, EXPIRED)]);
  expect(found).toMatchObject({ kind: 'deviating', state: 'expired' });
  expect(numbers(found)).toEqual(['B', 'A']);
});

it('does not count drafts, nor what is not valid yet', () => {
  expect(judge([scored('A', 0.9, { status: 'draft' })])).toMatchObject({ kind: 'unlicensed', bestScore: 0 });
  const later = scored('A', 0.9, { validFrom: AT + 1 });
  expect(judge([later]).kind).toBe('unlicensed');
  expect(judge([later], AT + 1).kind).toBe('licensed');
});

it('calls nobody across the border expired', () => {
  expect(judge([scored('A', 0.9, { ...EXPIRED, reference: true })]).kind).toBe('licensed');
  expect(judge([scored('A', 0.9, { status: 'revoked', reference: true })]).kind).toBe('licensed');
});

describe('of several versions', () => {
  const { history } = scored('A', 0.9, {}, { status: 'suspended' });
  const [first, second] = history.versions.map((version) => ({ ...version, effectiveFrom: AT }));

  it('judges by the one that held then', () => {
    const suspendedLater = { history: { ...history, versions: [history.versions[0], { ...second, effectiveFrom: AT + 1 }] }, score: 0.9 };
    expect(judge([suspendedLater as Scored]).kind).toBe('licensed');
    expect(judge([suspendedLater as Scored], AT + 1)).toMatchObject({ kind: 'deviating', state: 'suspended' });
  });

  it('takes the newest of those that cover the moment', () => {
    expect(judge([{ history: { ...history, versions: [first, second] }, score: 0.9 } as Scored])).toMatchObject({ state: 'suspended' });
  });

  it('counts from effectiveFrom on, and no more from the version by which the license ended', () => {
    const ended = { ...second, ended: true, effectiveFrom: AT + 1 };
    const withEnd = { history: { ...history, versions: [first, ended] }, score: 0.9 } as Scored;
    expect(judge([withEnd], AT - 1).kind).toBe('unlicensed');
    expect(judge([withEnd], AT).kind).toBe('licensed');
    expect(judge([withEnd], AT + 1).kind).toBe('unlicensed');
  });
});

it('says how well the best license fits also where it explains nothing', () => {
  expect(judge([scored('A', 0.12), scored('B', 0.29)])).toEqual({ kind: 'unlicensed', bestScore: 0.29, explanations: [] });
});
