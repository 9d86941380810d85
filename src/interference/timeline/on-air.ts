import type { Emission, Run } from '../../monitoring/emissions/emission';
import { IDENTITY_MS } from '../../monitoring/emissions/fold-minute';
import type { Instant, Milliseconds } from '../../shared/units';
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

/**
 * Everything that the stations heard in spans of a kind, by beginning.
 *
 * @param quietMs  pauses shorter than this do not matter
 */
export function staysIn(group: HeardTogether, spans: readonly JudgedSpan[], kind: SpanKind, quietMs: Milliseconds): Stay[] {
  const chosen = spans.filter((span) => span.kind === kind);
  const stays = group.flatMap((heard) =>
    runsOf(heard.emission, quietMs).flatMap((run) => chosen.flatMap((span) => stayOf(heard, run, span))),
  );
  return stays.sort((a, b) => a.from - b.from || a.to - b.to);
}

function stayOf(heard: Heard, run: Run, span: JudgedSpan): Stay[] {
  const from = Math.max(run.from, span.from);
  const to = Math.min(run.to, span.to - 1);
  if (from > to) return [];
  return [{ heard, from, to, beginsWithHit: run.from >= span.from, endsWithHit: run.to < span.to }];
}

/** From when on it is known of all stations when they heard it, as far as pauses of `quietMs` matter. */
export function knownSince(group: HeardTogether, quietMs: Milliseconds): Instant {
  return quietMs >= IDENTITY_MS ? -Infinity : Math.max(...group.map(({ emission }) => keptSince(emission)));
}

/** Of a long history only the latest runs are kept. */
function keptSince({ runs, firstSeenAt }: Emission): Instant {
  const [first] = runs;
  return first && first.from > firstSeenAt ? first.from : -Infinity;
}

/**
 * Before the runs that are kept there were others, with pauses of a day at most, or it would be another emission: where such pauses do not matter it was on
 * the air all the while; else the first hit stands for them.
 */
function runsOf(emission: Emission, quietMs: Milliseconds): readonly Run[] {
  const { runs, firstSeenAt } = emission;
  const since = keptSince(emission);
  if (since === -Infinity) return runs;
  return [{ from: firstSeenAt, to: quietMs >= IDENTITY_MS ? since : firstSeenAt, hits: 1 }, ...runs];
}
