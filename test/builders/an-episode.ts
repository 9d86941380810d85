import type { Episode } from '../../src/interference/episodes/episode';
import { aHeard } from './a-heard';
import { aNewEvent } from './an-event';

/** What `anEvent` tells of, as the data have it: on the air still. */
export function anEpisode(changes: Partial<Episode> = {}): Episode {
  const { type, severity, prefecture, centerHz, bandwidthHz, firstSeenAt, lastSeenAt, openedAt, stations, verdict } = aNewEvent();
  return {
    group: [aHeard({ centerHz, firstSeenAt, lastSeenAt })],
    type,
    severity,
    prefecture,
    centerHz,
    bandwidthHz,
    firstSeenAt,
    lastSeenAt,
    openedAt,
    lastStayFrom: firstSeenAt,
    knownSince: -Infinity,
    closesAfterMs: 24 * 3_600_000,
    stations,
    verdict,
    ending: null,
    ...changes,
  };
}
