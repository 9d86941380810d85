import { anEvent } from '../../testing/an-event';
import { withEvent, withPage, type EventList } from './event-list';

const newer = anEvent({ id: 'newer', openedAt: '2026-11-23T09:00:00.000Z' });
const older = anEvent({ id: 'older', openedAt: '2026-11-23T08:00:00.000Z' });
const whole: EventList = { items: [newer, older], nextCursor: null };
const part: EventList = { ...whole, nextCursor: 'next' };
const ids = ({ items }: EventList): string[] => items.map(({ id }) => id);

describe('a list of events that is kept up to date', () => {
  it('puts an event where its opening belongs, the newest first', () => {
    expect(ids(withEvent(whole, anEvent({ id: 'last', openedAt: '2026-11-23T09:30:00.000Z' }), true))).toEqual(['last', 'newer', 'older']);
    expect(ids(withEvent(whole, anEvent({ id: 'mid', openedAt: '2026-11-23T08:30:00.000Z' }), true))).toEqual(['newer', 'mid', 'older']);
    expect(ids(withEvent(whole, anEvent({ id: 'first', openedAt: '2026-11-23T07:00:00.000Z' }), true))).toEqual([
      'newer',
      'older',
      'first',
    ]);
  });

  it('changes an event in its place, and not back to an older version', () => {
    const moved = { ...older, state: 'acknowledged', version: 2 } as const;
    const list = withEvent(whole, moved, true);
    expect(list.items[1]).toBe(moved);
    expect(withEvent(list, older, true)).toBe(list);
  });

  it('takes out what the filter no longer admits', () => {
    expect(ids(withEvent(whole, { ...older, state: 'closed', version: 2 }, false))).toEqual(['newer']);
  });

  it('leaves to the pages not yet read what belongs there', () => {
    expect(ids(withEvent(part, anEvent({ id: 'first', openedAt: '2026-11-23T07:00:00.000Z' }), true))).toEqual(['newer', 'older']);
  });

  it('shows nothing twice when a page comes that holds what the stream told already', () => {
    expect(withPage(part, { items: [older, anEvent({ id: 'first' })], nextCursor: null })).toMatchObject({
      items: [{ id: 'newer' }, { id: 'older' }, { id: 'first' }],
      nextCursor: null,
    });
  });
});
