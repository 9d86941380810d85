import type { JudgedSpan, SpanKind } from '../timeline/judged-span';
import type { Ending } from './episode';
import type { RuleEpisode } from './find-episodes';
import { goneAt, watchedRange } from './gone-at';
import type { Looks } from './quiet';

const EXPLAINED: ReadonlySet<SpanKind> = new Set(['licensed', 'exempt', 'ambiguous']);

/** How and when an episode has ended; null while it goes on, or while nobody can say. */
export async function endingOf(found: RuleEpisode, spans: readonly JudgedSpan[], looks: Looks): Promise<Ending | null> {
  return explainedSince(found, spans) ?? (await quietSince(found, looks));
}

/** A license, or a new version of one, has come to explain what was still on the air. Licensed hours end nothing: they come and go every day. */
function explainedSince({ ground, lastSeenAt }: RuleEpisode, spans: readonly JudgedSpan[]): Ending | null {
  if (ground.type === 'OUT_OF_HOURS') return null;
  const next = spans.find(({ from }) => from > lastSeenAt);
  return next && EXPLAINED.has(next.kind) ? { resolution: 'license', at: next.from } : null;
}

/** The station that hears it strongest has looked again for as long as the rule asks, and heard nothing. */
async function quietSince({ input, ground, lastSeenAt }: RuleEpisode, looks: Looks): Promise<Ending | null> {
  const { closesAfterMs } = input.settings[ground.type];
  const [strongest] = input.group;
  const lastLook = looks.last(strongest.station, watchedRange(strongest));
  if (lastLook === null || lastLook - lastSeenAt < closesAfterMs) return null;
  const at = await goneAt(strongest, { since: lastSeenAt, until: lastLook + 1, closesAfterMs }, looks);
  return at === null ? null : { resolution: 'quiet', at };
}
