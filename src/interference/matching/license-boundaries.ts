import type { LicenseHistory } from '../../spectrum/licenses/license';
import { parseTimeOfDay } from '../../spectrum/licenses/licensed-hours';
import { CHINA_OFFSET_MS, DAY_MS } from '../../shared/time';
import type { Instant } from '../../shared/units';
import { HOURS_GRACE_MS } from './license-state';

/** Moments between `from` and `to` at which what these licenses say may change: versions, validity, licensed hours. Rising, each once. */
export function licenseBoundaries(histories: readonly LicenseHistory[], from: Instant, to: Instant): Instant[] {
  const moments = new Set<Instant>();
  const add = (moment: Instant): void => void (moment > from && moment <= to && moments.add(moment));
  for (const { versions } of histories) {
    for (const { effectiveFrom, content } of versions) {
      [effectiveFrom, content.validFrom, content.validUntil].forEach(add);
      for (const hours of content.hours ?? []) {
        const edges = [parseTimeOfDay(hours.from) - HOURS_GRACE_MS, parseTimeOfDay(hours.to) + HOURS_GRACE_MS];
        for (const edge of edges) for (const moment of daily(edge, from, to)) add(moment);
      }
    }
  }
  return [...moments].sort((a, b) => a - b);
}

/** Each day's moment so long after midnight in China. */
function daily(afterMidnight: number, from: Instant, to: Instant): Instant[] {
  const days: Instant[] = [];
  const first = Math.floor((from + CHINA_OFFSET_MS - afterMidnight) / DAY_MS) * DAY_MS - CHINA_OFFSET_MS + afterMidnight;
  for (let moment = first; moment <= to; moment += DAY_MS) days.push(moment);
  return days;
}
