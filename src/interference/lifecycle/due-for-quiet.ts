import type { OpenEvent } from '../events/interference-event';
import type { Looks } from '../episodes/quiet';
import { DEFAULT_RULES, type RuleType } from '../rules/rule-settings';
import { rangeAround } from '../../shared/frequency-range';
import type { MonitoringStation } from '../../stations/register/monitoring-station';

/** In shares of the width from the center: where the strongest station sees no more than an edge, it may not look at the middle. */
const PLACES = [0, -0.5, 0.5];

/** Whether the strongest station has looked at an event's frequency so long after the last hearing that it may count as gone. */
export function dueForQuiet(event: OpenEvent, stations: ReadonlyMap<string, MonitoringStation>, looks: Looks): boolean {
  if (!(event.type in DEFAULT_RULES) || event.signalGoneAt !== null) return false;
  const strongest = stations.get(event.strongestCode ?? '');
  if (!strongest) return false;
  const { closesAfterMs } = DEFAULT_RULES[event.type as RuleType];
  return PLACES.some((share) => {
    const last = looks.last(strongest, rangeAround(event.centerHz + share * event.bandwidthHz, 0));
    return last !== null && last - event.lastSeenAt >= closesAfterMs;
  });
}
