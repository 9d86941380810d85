import type { Explanation } from '../../src/interference/matching/license-judgement';
import { licenseStateAt } from '../../src/interference/matching/license-state';
import type { JudgedSpan, SpanKind } from '../../src/interference/timeline/judged-span';
import type { LicenseContent, LicenseVersion } from '../../src/spectrum/licenses/license';
import { aFit } from './a-fit';
import { HEARD_FROM, HEARD_UNTIL } from './a-heard';
import { aHistory, aLicenseContent } from './a-license';

/** The whole time in which `anEmission` is heard, of one kind. */
export function aJudgedSpan(kind: SpanKind, changes: Partial<JudgedSpan> = {}): JudgedSpan {
  const { explanations = [] } = changes;
  const bestScore = explanations[0]?.fit.score ?? 0;
  return { kind, from: HEARD_FROM, to: HEARD_UNTIL + 1, explanations, bestScore, byStation: new Map(), ...changes };
}

/** A license with the score by which it explains an emission. */
export function anExplanation(score: number, changes: Partial<LicenseContent> = {}): Explanation {
  const content = aLicenseContent(changes);
  const [version] = aHistory(content.number, content).versions;
  return { version: version as LicenseVersion, fit: aFit(score), state: licenseStateAt(content, HEARD_FROM) };
}
