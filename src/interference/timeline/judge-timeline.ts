import { isExempt } from '../matching/exemption';
import { bestFirst, judgeByLicenses, type LicenseJudgement } from '../matching/license-judgement';
import { licenseBoundaries } from '../matching/license-boundaries';
import { fitLicense, type LicenseFit } from '../matching/license-fit';
import type { FieldPredictions } from '../matching/field-predictions';
import type { ExemptRule } from '../../spectrum/exempt-rules/exempt-rule';
import type { LicenseHistory, LicenseVersion } from '../../spectrum/licenses/license';
import type { Instant } from '../../shared/units';
import type { Heard } from '../heard/heard';
import type { HeardTogether } from '../heard/group-heard';
import { SPAN_KINDS, type JudgedSpan, type SpanKind } from './judged-span';

/** Licenses that may have to do with what is heard; where none is needed; and what a licensed transmitter would give. */
export interface LicenseSources {
  readonly near: (heard: Heard) => readonly LicenseHistory[];
  readonly exemptRules: readonly ExemptRule[];
  readonly predictions: FieldPredictions;
}

/**
 * Judges an emission of the air over the whole time in which it was heard, by the license versions that held then.
 *
 * One station at which a license explains it is enough: at the others it is the same emission, heard worse. Those that saw no more of it than what the edge
 * of their sweeps left are asked only if none saw it whole.
 *
 * @returns  spans without gaps from the first hearing to after the last
 */
export function judgeTimeline(group: HeardTogether, sources: LicenseSources): JudgedSpan[] {
  const judges = group.map((heard) => ({ heard, histories: sources.near(heard), fitOf: fitsOf(heard, sources.predictions) }));
  const from = Math.min(...group.map(({ emission }) => emission.firstSeenAt));
  const to = Math.max(...group.map(({ emission }) => emission.lastSeenAt)) + 1;
  const relevant = [...new Set(judges.flatMap(({ histories, fitOf }) => histories.filter((history) => mayMatter(history, fitOf))))];
  const exempt = isExempt(group, sources.exemptRules);
  const edges = [from, ...licenseBoundaries(relevant, from, to - 1), to];
  return edges.slice(0, -1).map((start, i): JudgedSpan => {
    const byStation = new Map(judges.map(({ heard, histories, fitOf }) => [heard, judgeByLicenses(histories, start, fitOf)] as const));
    return { from: start, to: edges[i + 1] as Instant, ...combine(deciding(byStation), exempt), byStation };
  });
}

function fitsOf(heard: Heard, predictions: FieldPredictions): (version: LicenseVersion) => LicenseFit | null {
  const fits = new Map<LicenseVersion, LicenseFit | null>();
  return (version) => {
    const known = fits.get(version);
    if (known !== undefined) return known;
    const fit = fitLicense(heard, version.content, predictions);
    fits.set(version, fit);
    return fit;
  };
}

function mayMatter(history: LicenseHistory, fitOf: (version: LicenseVersion) => LicenseFit | null): boolean {
  return history.versions.some((version) => (fitOf(version)?.score ?? 0) > 0);
}

function deciding(byStation: JudgedSpan['byStation']): LicenseJudgement[] {
  const whole = [...byStation].filter(([{ emission }]) => !emission.truncated);
  return (whole.length > 0 ? whole : [...byStation]).map(([, judgement]) => judgement);
}

/** What the most favorable station says; exempt before unlicensed. @see docs/science.md 6.1, order of evaluation */
function combine(judgements: readonly LicenseJudgement[], exempt: boolean): Pick<JudgedSpan, 'kind' | 'explanations' | 'bestScore'> {
  const kinds = new Set<SpanKind>(judgements.map(kindOf));
  if (exempt) kinds.add('exempt');
  const kind = SPAN_KINDS.find((one) => kinds.has(one)) as SpanKind;
  return {
    kind,
    explanations: judgements.flatMap((judgement) => (kindOf(judgement) === kind ? judgement.explanations : [])).sort(bestFirst),
    bestScore: Math.max(...judgements.map(({ bestScore }) => bestScore)),
  };
}

function kindOf(judgement: LicenseJudgement): SpanKind {
  return judgement.kind === 'deviating' ? judgement.state : judgement.kind;
}
