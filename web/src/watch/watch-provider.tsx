import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { listEvents, type InterferenceEvent } from '../api/events';
import { UNFINISHED } from '../api/event-words';
import { LARGEST_PAGE } from '../api/page';
import { useLive, useLiveFrames } from '../live/live-context';
import { ArrivalNotice } from './arrival-notice';
import { afterFrame, afterReading, allSeen, EMPTY_BOOK, isBehind, seen } from './watch-book';
import { WatchContext } from './watch-context';

/** A stream may die without a word, somewhere between here and the service; so often what it told is compared with the table. */
const COMPARED_EVERY_MS = 60_000;

/** Keeps the book of unfinished events by what the stream tells, and says aloud what is new. */
export function WatchProvider({ children }: { readonly children: ReactNode }) {
  const [book, setBook] = useState(EMPTY_BOOK);
  const { restart } = useLive();
  const now = useRef({ book, restart });
  useEffect(() => {
    now.current = { book, restart };
  });

  const take = useCallback((items: readonly InterferenceEvent[]) => setBook((before) => afterReading(before, items)), []);
  const compare = useCallback(
    (items: readonly InterferenceEvent[]) => {
      const isDead = isBehind(now.current.book, items);
      take(items);
      if (isDead) now.current.restart();
    },
    [take],
  );

  useEffect(() => {
    readUnfinished(take);
    const timer = window.setInterval(() => readUnfinished(compare), COMPARED_EVERY_MS);
    return () => window.clearInterval(timer);
  }, [take, compare]);

  useLiveFrames((frame) => {
    if (frame.topic === 'reset') readUnfinished(take);
    if (frame.topic === 'event') setBook((before) => afterFrame(before, frame.body));
  });

  const markSeen = useCallback((id: string) => setBook((before) => seen(before, id)), []);
  const markAllSeen = useCallback(() => setBook(allSeen), []);
  const watch = useMemo(() => ({ book, markSeen, markAllSeen }), [book, markSeen, markAllSeen]);
  return (
    <WatchContext value={watch}>
      <ArrivalNotice />
      {children}
    </WatchContext>
  );
}

/** Without an answer nothing is taken; that the service is not there is said by the state of the line. */
function readUnfinished(take: (items: readonly InterferenceEvent[]) => void): void {
  listEvents({ state: UNFINISHED.join(',') }, { limit: LARGEST_PAGE })
    .then(({ items }) => take(items))
    .catch(() => undefined);
}
