import { rangeAround, type FrequencyRange } from '../../shared/frequency-range';
import type { Instant, Milliseconds } from '../../shared/units';
import type { Heard } from '../heard/heard';
import { quietAt, type Look, type Looks } from './quiet';

/** In closing times: what is over was over by then, as a rule, and the many minutes after it need not be read. */
const SOON = 1.25;

/** When what a station has heard last at `since` counts as gone, by its looks until then; null if it does not. */
export async function goneAt(
  heard: Heard,
  { since, until, closesAfterMs }: { since: Instant; until: Instant; closesAfterMs: Milliseconds },
  looks: Looks,
): Promise<Instant | null> {
  const soon = Math.min(until, since + SOON * closesAfterMs);
  for (const end of soon < until ? [soon, until] : [until]) {
    const minutes = await looks.within(heard.station, watchedRange(heard), since, end);
    const at = quietAt(since, closesAfterMs, cutAt(minutes, until));
    if (at !== null) return at;
  }
  return null;
}

function cutAt(looks: readonly Look[], end: Instant): Look[] {
  const before = looks.filter(({ firstVisitAt }) => firstVisitAt < end);
  return before.map((look) => ({ ...look, lastVisitAt: Math.min(look.lastVisitAt, end - 1) }));
}

/** The middle of the emission: who looks at that looks at the emission. */
export function watchedRange({ emission }: Heard): FrequencyRange {
  return rangeAround(emission.centerHz, emission.truncated ? emission.stepHz : emission.bandwidthHz / 2);
}
