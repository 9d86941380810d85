import { DomainError } from '../../shared/errors';
import type { EventState } from './interference-event';

/** Who moves an event: somebody at the console, or the judge. */
export type Mover = 'person' | 'service';

/** Where each may move an event. @see docs/interfaces.md 3 */
const MOVES: Readonly<Record<EventState, Readonly<Record<Mover, readonly EventState[]>>>> = {
  suspected: { person: ['open', 'dismissed'], service: ['open', 'resolved'] },
  open: { person: ['acknowledged', 'investigating', 'resolved', 'dismissed', 'merged', 'referred'], service: ['resolved'] },
  acknowledged: { person: ['investigating', 'resolved', 'dismissed', 'merged', 'referred'], service: ['resolved'] },
  investigating: { person: ['resolved', 'dismissed', 'merged', 'referred'], service: [] },
  resolved: { person: ['closed', 'investigating'], service: ['open', 'acknowledged', 'closed'] },
  dismissed: { person: ['open'], service: [] },
  merged: { person: [], service: [] },
  referred: { person: [], service: [] },
  closed: { person: [], service: [] },
};

export function mayMove(from: EventState, to: EventState, by: Mover): boolean {
  return MOVES[from][by].includes(to);
}

/**
 * @param current  what is told of the event to whoever wanted to move it
 * @throws DomainError `event.illegal-transition` if the table does not have this move
 */
export function requireMove(from: EventState, to: EventState, by: Mover, current: unknown): void {
  if (mayMove(from, to, by)) return;
  throw new DomainError('conflict', 'event.illegal-transition', `An event that is ${from} cannot become ${to}.`, { current });
}
