import type { HearingStation, Verdict } from '../events/interference-event';
import type { EventType } from '../../shared/event-types';
import type { HeardTogether } from '../heard/group-heard';
import type { Severity } from '../rules/rule';
import type { Hertz, Instant, Milliseconds } from '../../shared/units';

/** How an episode has ended: the strongest station looked and heard nothing, or a license has come to explain it. */
export interface Ending {
  readonly resolution: 'quiet' | 'license';
  readonly at: Instant;
}

/** What the rules make of an emission of the air, from its sweeps and licenses alone: what an event is to say. */
export interface Episode {
  readonly group: HeardTogether;
  readonly type: EventType;
  readonly severity: Severity;
  readonly prefecture: string;
  readonly centerHz: Hertz;
  readonly bandwidthHz: Hertz;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
  readonly openedAt: Instant;
  /** When the latest stay on the air began. */
  readonly lastStayFrom: Instant;
  /** When it was on the air is not known any more before this. */
  readonly knownSince: Instant;
  readonly closesAfterMs: Milliseconds;
  readonly stations: readonly HearingStation[];
  readonly verdict: Verdict;
  readonly ending: Ending | null;
}
