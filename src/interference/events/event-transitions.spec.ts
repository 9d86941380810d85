import { DomainError } from '../../shared/errors';
import { mayMove, requireMove, type Mover } from './event-transitions';
import { EVENT_STATES, type EventState } from './interference-event';

/** The table of docs/interfaces.md 3, row by row: from, where people may move it, where the service may. */
const TABLE: [EventState, string, string][] = [
  ['suspected', 'open, dismissed', 'open, resolved'],
  ['open', 'acknowledged, investigating, resolved, dismissed, merged, referred', 'resolved'],
  ['acknowledged', 'investigating, resolved, dismissed, merged, referred', 'resolved'],
  ['investigating', 'resolved, dismissed, merged, referred', ''],
  ['resolved', 'closed, investigating', 'open, acknowledged, closed'],
  ['dismissed', 'open', ''],
  ['merged', '', ''],
  ['referred', '', ''],
  ['closed', '', ''],
];

const legal = (from: EventState, to: EventState, by: Mover): boolean => {
  const [, person, service] = TABLE.find(([state]) => state === from) as [EventState, string, string];
  return (by === 'person' ? person : service).split(', ').includes(to);
};

const PAIRS = EVENT_STATES.flatMap((from) => EVENT_STATES.map((to): [EventState, EventState] => [from, to]));

it.each(PAIRS)('moves from %s to %s only as the table says', (from, to) => {
  for (const by of ['person', 'service'] as const) expect(mayMove(from, to, by)).toBe(legal(from, to, by));
});

it('throws on an illegal move, with what is', () => {
  const current = { state: 'closed' };
  expect(() => requireMove('closed', 'open', 'person', current)).toThrow(
    new DomainError('conflict', 'event.illegal-transition', 'An event that is closed cannot become open.', { current }),
  );
  expect(() => requireMove('dismissed', 'open', 'person', current)).not.toThrow();
});
