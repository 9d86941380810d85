import { MINUTE_MS } from '../../shared/time';
import type { Instant } from '../../shared/units';
import type { Band } from '../minutes/band';
import type { Emission } from './emission';
import { figuresOf } from './figures-of-track';
import type { FoldState, Link, Track } from './track';

/** An emission as the minutes make it, before anybody has judged it. */
export interface TrackedEmission extends Omit<
  Emission,
  'stationCode' | 'prefecture' | 'judgement' | 'licenses' | 'stepHz' | 'rbwHz' | 'unit'
> {
  readonly strongestMinute: Instant;
  readonly lastMinute: Instant;
}

/** So many visits, and a minute at least, must have heard nothing before an emission counts as off the air. */
const QUIET_VISITS = 10;
const QUIET_MS = MINUTE_MS;

/** @returns  null as long as three of five visits have not heard it */
export function toTrackedEmission(track: Track, band: Band, state: FoldState): TrackedEmission | null {
  if (track.confirmedAt === null) return null;
  const { id, firstSeenAt, lastSeenAt, confirmedAt, sightings, runs, boots, peakLevel, snrDb, strongestMinute } = track;
  return {
    id,
    stationId: band.stationId,
    bandId: band.id,
    ...figuresOf(track, band.stepHz),
    peakLevel,
    snrDb,
    firstSeenAt,
    lastSeenAt,
    confirmedAt,
    sightings,
    runs,
    boots,
    active: isActive(track, state),
    strongestMinute,
    lastMinute: (track.links.at(-1) as Link).minute,
  };
}

/** Not observed is not quiet: only visits that heard nothing end it, never the passing of time alone. */
function isActive({ lastHitVisit, lastSeenAt }: Track, { visits, lastVisitAt }: FoldState): boolean {
  return visits - lastHitVisit < QUIET_VISITS || (lastVisitAt ?? lastSeenAt) - lastSeenAt < QUIET_MS;
}
