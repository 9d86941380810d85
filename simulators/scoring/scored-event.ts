import { parseInstant } from '../../src/shared/time';
import type { Degrees, Hertz, Instant } from '../../src/shared/units';

/** What the comparison needs to know of an interference event. */
export interface ScoredEvent {
  readonly number: string;
  readonly type: string;
  readonly prefecture: string;
  readonly centerHz: Hertz;
  readonly bandwidthHz: Hertz;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
  readonly openedAt: Instant;
  readonly detectedAt: Instant;
  /** Codes of the stations that hear it, or that it is about. */
  readonly stations: readonly string[];
  readonly location: { readonly lat: Degrees; readonly lon: Degrees } | null;
}

type Times = 'firstSeenAt' | 'lastSeenAt' | 'openedAt' | 'detectedAt';

/** An event as REST shows it: docs/interfaces.md 3. */
export interface EventBody extends Omit<ScoredEvent, Times | 'stations' | 'location'>, Readonly<Record<Times, string>> {
  readonly state: string;
  readonly resolution?: string;
  readonly stations: readonly { readonly code: string; readonly boots: readonly string[] }[];
  readonly location?: { readonly lat: Degrees; readonly lon: Degrees };
}

export function toScoredEvent(body: EventBody): ScoredEvent {
  const at = (field: Times): Instant => parseInstant(body[field]) ?? Number.NaN;
  const { number, type, prefecture, centerHz, bandwidthHz, stations, location } = body;
  return {
    ...{ number, type, prefecture, centerHz, bandwidthHz },
    firstSeenAt: at('firstSeenAt'),
    lastSeenAt: at('lastSeenAt'),
    openedAt: at('openedAt'),
    detectedAt: at('detectedAt'),
    stations: stations.map(({ code }) => code),
    location: location ? { lat: location.lat, lon: location.lon } : null,
  };
}

/** Whether a run has caused an event: it names a boot of the run. */
export function isOfRun({ stations }: Pick<EventBody, 'stations'>, runId: string): boolean {
  return stations.some(({ boots }) => boots.some((boot) => boot === runId || boot.startsWith(`${runId}-`)));
}
