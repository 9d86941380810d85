import type { Instant } from '../../shared/units';
import type { EventState, HistoryEntry, InterferenceEvent } from './interference-event';

/** What a person decides about an event. */
export interface Decision {
  readonly to: EventState;
  readonly by: string;
  readonly at: Instant;
  readonly note: string | null;
  readonly assignee: string | null;
  /** Id of the event in which it goes on. */
  readonly mergeInto: string | null;
}

/** The resolution where a person gave no reason. */
export const BY_PERSON = 'by-person';

/** The event as a person's decision leaves it, and the entry that its history gets. Whether he may is asked before. */
export function movedEvent(event: InterferenceEvent, decision: Decision): { event: InterferenceEvent; entry: HistoryEntry } {
  const { to, by, at, note } = decision;
  const version = event.version + 1;
  return {
    event: { ...event, ...outcome(event, decision), state: to, version, assignee: assigneeAfter(event, decision) },
    entry: { version, at, by, change: 'moved', from: event.state, to, note },
  };
}

type Outcome = Pick<InterferenceEvent, 'resolvedAt' | 'resolution' | 'mergedInto'>;

/** Whoever takes work up again takes its outcome back; what is referred or closed keeps it. */
function outcome({ resolvedAt, resolution, mergedInto }: InterferenceEvent, { to, at, note, mergeInto }: Decision): Outcome {
  switch (to) {
    case 'resolved':
    case 'dismissed':
      return { resolvedAt: at, resolution: note ?? BY_PERSON, mergedInto };
    case 'merged':
      return { resolvedAt, resolution, mergedInto: mergeInto };
    case 'open':
    case 'acknowledged':
    case 'investigating':
      return { resolvedAt: null, resolution: null, mergedInto };
    default:
      return { resolvedAt, resolution, mergedInto };
  }
}

/** Whoever acknowledges an event has it, unless he gives it to another. */
function assigneeAfter(event: InterferenceEvent, { to, by, assignee }: Decision): string | null {
  return assignee ?? (to === 'acknowledged' ? by : event.assignee);
}
