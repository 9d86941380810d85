import type { InterferenceEvent } from '../../api/events';

/** What has been read of a list, newest `openedAt` first. */
export interface EventList {
  readonly items: readonly InterferenceEvent[];
  readonly nextCursor: string | null;
}

/**
 * The list with one event as it is now: changed in its place, put where it belongs, or taken out.
 *
 * @param belongs  whether the list's filter admits it
 */
export function withEvent(list: EventList, event: InterferenceEvent, belongs: boolean): EventList {
  const known = list.items.find(({ id }) => id === event.id);
  if (known && known.version > event.version) return list;
  const others = list.items.filter(({ id }) => id !== event.id);
  if (!belongs || isBeyond(list, event)) return { ...list, items: others };
  const place = others.findIndex((other) => comesBefore(event, other));
  const items = place === -1 ? [...others, event] : others.toSpliced(place, 0, event);
  return { ...list, items };
}

/** Another page of the list; what the stream has told in the meantime stands already. */
export function withPage(list: EventList, page: EventList): EventList {
  const known = new Set(list.items.map(({ id }) => id));
  return { items: [...list.items, ...page.items.filter(({ id }) => !known.has(id))], nextCursor: page.nextCursor };
}

function comesBefore(a: InterferenceEvent, b: InterferenceEvent): boolean {
  return a.openedAt === b.openedAt ? a.id < b.id : a.openedAt > b.openedAt;
}

/** It belongs to a page that has not been read yet. */
function isBeyond({ items, nextCursor }: EventList, event: InterferenceEvent): boolean {
  const last = items.at(-1);
  return nextCursor !== null && last !== undefined && comesBefore(last, event);
}
