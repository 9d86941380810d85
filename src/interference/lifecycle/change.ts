import type { HistoryEntry, InterferenceEvent, NewInterferenceEvent } from '../events/interference-event';

type Entry = Omit<HistoryEntry, 'version'>;

/** What the service does to an event. */
export interface EventChange {
  /** Null: it is a new one. */
  readonly before: InterferenceEvent | null;
  readonly after: NewInterferenceEvent | InterferenceEvent;
  /** What a person should know of; none if only figures have moved on. */
  readonly entries: readonly Entry[];
  /** Whether it is to be told onward. */
  readonly isTold: boolean;
}
