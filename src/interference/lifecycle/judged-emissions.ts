import { isDeepStrictEqual } from 'node:util';
import type { Judgement } from '../../monitoring/emissions/emission';
import type { JudgedEmission } from '../../monitoring/emissions/judged-emission';
import type { HeardTogether } from '../heard/group-heard';
import type { JudgedSpan, SpanKind } from '../timeline/judged-span';

const JUDGEMENTS: Readonly<Record<SpanKind, Judgement>> = {
  licensed: 'licensed',
  expired: 'deviating',
  suspended: 'deviating',
  'out-of-hours': 'deviating',
  ambiguous: 'ambiguous',
  exempt: 'exempt',
  unlicensed: 'unlicensed',
};

/**
 * How each station's emission is judged at the time when it was heard last, and the licenses that may explain it there; only those of which something else
 * is written.
 */
export function judgedEmissions({ group, spans }: { group: HeardTogether; spans: readonly JudgedSpan[] }): JudgedEmission[] {
  return group.flatMap((heard) => {
    const { id, lastSeenAt, judgement: written, licenses: writtenLicenses } = heard.emission;
    const span = spans.find(({ from, to }) => lastSeenAt >= from && lastSeenAt < to);
    if (!span) return [];
    const explanations = span.byStation.get(heard)?.explanations ?? [];
    const licenses = explanations.map(({ version, fit }) => ({ number: version.content.number, score: Math.round(fit.score * 100) / 100 }));
    const judgement = JUDGEMENTS[span.kind];
    return judgement === written && isDeepStrictEqual(licenses, writtenLicenses) ? [] : [{ id, judgement, licenses }];
  });
}
