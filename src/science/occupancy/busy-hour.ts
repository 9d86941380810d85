import { CHINA_OFFSET_MS, DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/time';
import type { Instant, Milliseconds } from '../../shared/units';

/** Visits of an integration time. */
export interface OccupancySlot {
  readonly from: Instant;
  readonly visits: number;
  readonly hits: number;
}

export interface BusyHour {
  /** Its beginning, minutes after midnight in China. */
  readonly startMinute: number;
  /** Mean of the days. */
  readonly occupancy: number;
  /** Working days on which the whole hour was observed. */
  readonly days: number;
}

/** 1970-01-01 was a Thursday. */
const THURSDAY = 4;

/**
 * The 60 minutes of the day in which a channel is occupied most, averaged over working days.
 *
 * @param slots       in any order, each as long as `slotMs`, beginning at multiples of it; an hour counts on the days on which each of its slots has visits
 * @param slotMs      integration time T_I; has to divide the hour
 * @param isWorkingDay  of a day's beginning in China; default Monday to Friday
 * @returns           null if no working day has a whole hour; of equals the earliest
 * @throws RangeError  if `slotMs` does not divide the hour
 * @see ITU-R SM.1880; docs/science.md 5.6
 */
export function busyHour(
  slots: readonly OccupancySlot[],
  slotMs: Milliseconds = 15 * MINUTE_MS,
  isWorkingDay: (midnight: Instant) => boolean = isMondayToFriday,
): BusyHour | null {
  if (!(slotMs > 0 && HOUR_MS % slotMs === 0)) throw new RangeError(`slotMs: a part of an hour is needed, not ${slotMs}`);
  const perHour = HOUR_MS / slotMs;
  const days = [...slotsByDay(slots, slotMs)].filter(([midnight]) => isWorkingDay(midnight)).map(([, day]) => day);
  let best: BusyHour | null = null;
  for (let first = 0; first + perHour <= DAY_MS / slotMs; first++) {
    const shares = days.flatMap((day) => shareOf(day, first, perHour));
    const occupancy = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    if (shares.length > 0 && (!best || occupancy > best.occupancy)) {
      best = { startMinute: (first * slotMs) / MINUTE_MS, occupancy, days: shares.length };
    }
  }
  return best;
}

type Counts = Pick<OccupancySlot, 'visits' | 'hits'>;

/** By midnight in China and number of the slot in that day. */
function slotsByDay(slots: readonly OccupancySlot[], slotMs: Milliseconds): Map<Instant, Map<number, Counts>> {
  const days = new Map<Instant, Map<number, Counts>>();
  for (const { from, visits, hits } of slots) {
    const midnight = Math.floor((from + CHINA_OFFSET_MS) / DAY_MS) * DAY_MS - CHINA_OFFSET_MS;
    const number = Math.floor((from - midnight) / slotMs);
    const day = days.get(midnight) ?? new Map<number, Counts>();
    const known = day.get(number) ?? { visits: 0, hits: 0 };
    days.set(midnight, day.set(number, { visits: known.visits + visits, hits: known.hits + hits }));
  }
  return days;
}

/** Occupancy of the hour that begins with a slot; none where a part of it was not observed. */
function shareOf(day: ReadonlyMap<number, Counts>, first: number, perHour: number): number[] {
  const hour = Array.from({ length: perHour }, (_, i) => day.get(first + i) ?? { visits: 0, hits: 0 });
  if (hour.some(({ visits }) => visits === 0)) return [];
  return [hour.reduce((sum, { hits }) => sum + hits, 0) / hour.reduce((sum, { visits }) => sum + visits, 0)];
}

function isMondayToFriday(midnight: Instant): boolean {
  const weekday = (((Math.round((midnight + CHINA_OFFSET_MS) / DAY_MS) + THURSDAY) % 7) + 7) % 7;
  return weekday >= 1 && weekday <= 5;
}
