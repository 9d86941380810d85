import type { Emission, Run } from '../../monitoring/emissions/emission';
import type { Instant } from '../../shared/units';
import type { Heard } from '../heard/heard';
import type { HeardTogether } from '../heard/group-heard';
import type { JudgedSpan, SpanKind } from './judged-span';

/** A stay on the air that one station heard, as far as it lies in spans of one kind. */
export interface Stay {
  readonly heard: Heard;
  readonly from: Instant;
  /** Inclusive: a hit, or the last moment of the span. */
  readonly to: Instant;
  /** Whether a hit is known to lie at `from` and at `to`; else the run began before the span, or went on after it. */
  readonly beginsWithHit: boolean;
  readonly endsWithHit: boolean;
}

/** Everything that the stations heard in spans of a kind, by beginning. */
export function staysIn(group: HeardTogether, spans: readonly JudgedSpan[], kind: SpanKind): Stay[] {
  const chosen = spans.filter((span) => span.kind === kind);
  const stays = group.flatMap((heard) => runsOf(heard.emission).flatMap((run) => chosen.flatMap((span) => stayOf(heard, run, span))));
  return stays.sort((a, b) => a.from - b.from || a.to - b.to);
}

function stayOf(heard: Heard, run: Run, span: JudgedSpan): Stay[] {
  const from = Math.max(run.from, span.from);
  const to = Math.min(run.to, span.to - 1);
  if (from > to) return [];
  return [{ heard, from, to, beginsWithHit: run.from >= span.from, endsWithHit: run.to < span.to }];
}

/** Of a long history only the latest runs are kept: the first hit stands for those before. */
function runsOf({ runs, firstSeenAt }: Emission): readonly Run[] {
  const [first] = runs;
  return first && first.from > firstSeenAt ? [{ from: firstSeenAt, to: firstSeenAt, hits: 1 }, ...runs] : runs;
}
