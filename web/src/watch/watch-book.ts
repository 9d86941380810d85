import type { InterferenceEvent } from '../api/events';
import { UNFINISHED } from '../api/event-words';

/** What the officer on watch has to know of each event wherever he is in the console. */
export interface WatchBook {
  /** Events that somebody still has to work on; null until they have been read. */
  readonly unfinished: ReadonlyMap<string, InterferenceEvent> | null;
  /** Events that opened since the console was opened and that the officer has not looked at. */
  readonly fresh: ReadonlySet<string>;
  /** The last one that opened, to be announced. */
  readonly arrived: InterferenceEvent | null;
  /** Told before the first reading was there. */
  readonly early: readonly InterferenceEvent[];
}

export const EMPTY_BOOK: WatchBook = { unfinished: null, fresh: new Set(), arrived: null, early: [] };

/** All unfinished events as just read: those that opened while the line was down are fresh too. */
export function afterReading(book: WatchBook, read: readonly InterferenceEvent[]): WatchBook {
  const before = book.unfinished;
  const unfinished = new Map(read.map((event) => [event.id, event]));
  if (!before) {
    return book.early.reduce(afterFrame, { ...book, unfinished, early: [] });
  }
  const opened = read.filter((event) => hasOpened(event, before.get(event.id)));
  const stillOpen = [...book.fresh].filter((id) => unfinished.get(id)?.state === 'open');
  return { ...book, unfinished, fresh: new Set([...stillOpen, ...opened.map(({ id }) => id)]), arrived: opened[0] ?? book.arrived };
}

/** Whether something has opened of which the stream should have told. */
export function isBehind({ unfinished }: WatchBook, read: readonly InterferenceEvent[]): boolean {
  return unfinished !== null && read.some((event) => hasOpened(event, unfinished.get(event.id)));
}

/** One event as it is now; an older version of what is known already says nothing. */
export function afterFrame(book: WatchBook, event: InterferenceEvent): WatchBook {
  if (!book.unfinished) return { ...book, early: [...book.early, event] };
  const known = book.unfinished.get(event.id);
  if (known && known.version > event.version) return book;
  const unfinished = new Map(book.unfinished);
  if (UNFINISHED.includes(event.state)) unfinished.set(event.id, event);
  else unfinished.delete(event.id);
  if (hasOpened(event, known)) return { ...book, unfinished, fresh: new Set([...book.fresh, event.id]), arrived: event };
  return event.state === 'open' ? { ...book, unfinished } : seen({ ...book, unfinished }, event.id);
}

export function seen(book: WatchBook, id: string): WatchBook {
  if (!book.fresh.has(id)) return book;
  return { ...book, fresh: new Set([...book.fresh].filter((other) => other !== id)) };
}

export function allSeen(book: WatchBook): WatchBook {
  return { ...book, fresh: new Set() };
}

/** Also what was resolved and is on the air again. */
function hasOpened(event: InterferenceEvent, known: InterferenceEvent | undefined): boolean {
  return event.state === 'open' && known?.state !== 'open';
}
