import { rangeAround, type FrequencyRange } from '../../shared/frequency-range';
import type { Instant, Milliseconds } from '../../shared/units';
import type { Heard } from '../heard/heard';
import { quietAt, type Looks } from './quiet';

/** When what a station has heard last at `since` counts as gone, by its looks until then; null if it does not. */
export async function goneAt(
  heard: Heard,
  { since, until, closesAfterMs }: { since: Instant; until: Instant; closesAfterMs: Milliseconds },
  looks: Looks,
): Promise<Instant | null> {
  const minutes = await looks.within(heard.station, watchedRange(heard), since, until);
  const before = minutes.filter(({ firstVisitAt }) => firstVisitAt < until);
  return quietAt(
    since,
    closesAfterMs,
    before.map((look) => ({ ...look, lastVisitAt: Math.min(look.lastVisitAt, until - 1) })),
  );
}

/** The middle of the emission: who looks at that looks at the emission. */
export function watchedRange({ emission }: Heard): FrequencyRange {
  return rangeAround(emission.centerHz, emission.truncated ? emission.stepHz : emission.bandwidthHz / 2);
}
