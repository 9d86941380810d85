import { createContext, use } from 'react';
import { EMPTY_BOOK, type WatchBook } from './watch-book';

export interface Watch {
  readonly book: WatchBook;
  readonly markSeen: (id: string) => void;
  readonly markAllSeen: () => void;
}

export const WatchContext = createContext<Watch>({ book: EMPTY_BOOK, markSeen: () => undefined, markAllSeen: () => undefined });

export function useWatch(): Watch {
  return use(WatchContext);
}
