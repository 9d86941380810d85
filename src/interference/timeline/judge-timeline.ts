import { isExempt } from '../matching/exemption';
import { bestFirst, judgeByLicenses, type LicenseJudgement } from '../matching/license-judgement';
import { licenseBoundaries } from '../matching/license-boundaries';
import type { LicenseFit } from '../matching/license-fit';
import type { LicenseFits } from '../matching/license-fits';
import type { ExemptRule } from '../../spectrum/exempt-rules/exempt-rule';
import type { LicenseHistory, LicenseVersion } from '../../spectrum/licenses/license';
import type { Instant } from '../../shared/units';
import type { Heard } from '../heard/heard';
import type { HeardTogether } from '../heard/group-heard';
import { SPAN_KINDS, type JudgedSpan, type SpanKind } from './judged-span';

/** Licenses that may have to do with what is heard; where none is needed; and how what is heard lies to licenses. */
export interface LicenseSources {
  readonly near: (heard: Heard) => readonly LicenseHistory[];
  readonly exemptRules: readonly ExemptRule[];
  readonly fits: LicenseFits;
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
  const judges = group.map((heard) => judgeOf(heard, sources));
  const from = Math.min(...group.map(({ emission }) => emission.firstSeenAt));
  const to = Math.max(...group.map(({ emission }) => emission.lastSeenAt)) + 1;
  const relevant = [...new Set(judges.flatMap(({ histories }) => histories))];
  const exempt = isExempt(group, sources.exemptRules);
  const edges = [from, ...licenseBoundaries(relevant, from, to - 1), to];
  return edges.slice(0, -1).map((start, i): JudgedSpan => {
    const byStation = new Map(judges.map(({ heard, histories, fitOf }) => [heard, judgeByLicenses(histories, start, fitOf)] as const));
    return { from: start, to: edges[i + 1] as Instant, ...combine(deciding(byStation), exempt), byStation };
  });
}

interface Judge {
  readonly heard: Heard;
  /** Those that may explain it at one time or another: of dozens nearby a few. */
  readonly histories: readonly LicenseHistory[];
  readonly fitOf: (version: LicenseVersion) => LicenseFit | null;
}

function judgeOf(heard: Heard, { near, fits }: LicenseSources): Judge {
  const fitOf = (version: LicenseVersion): LicenseFit | null => fits.of(heard, version);
  const mayMatter = ({ versions }: LicenseHistory): boolean => versions.some((version) => fits.mayExplain(heard, version));
  return { heard, histories: near(heard).filter(mayMatter), fitOf };
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
