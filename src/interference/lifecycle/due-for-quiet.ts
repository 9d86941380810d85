import type { OpenEvent } from '../events/interference-event';
import type { Looks } from '../episodes/quiet';
import { DEFAULT_RULES, type RuleType } from '../rules/rule-settings';
import { rangeAround } from '../../shared/frequency-range';
import type { MonitoringStation } from '../../stations/register/monitoring-station';

/** Whether the strongest station has looked at an event's frequency so long after the last hearing that it may count as gone. */
export function dueForQuiet(event: OpenEvent, stations: ReadonlyMap<string, MonitoringStation>, looks: Looks): boolean {
  if (!(event.type in DEFAULT_RULES) || event.signalGoneAt !== null) return false;
  const strongest = stations.get(event.strongestCode ?? '');
  if (!strongest) return false;
  const last = looks.last(strongest, rangeAround(event.centerHz, event.bandwidthHz / 2));
  return last !== null && last - event.lastSeenAt >= DEFAULT_RULES[event.type as RuleType].closesAfterMs;
}
