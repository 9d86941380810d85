import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { listEvents } from '../api/events';
import { UNFINISHED } from '../api/event-words';
import { LARGEST_PAGE } from '../api/page';
import { useLiveFrames } from '../live/live-context';
import { ArrivalNotice } from './arrival-notice';
import { afterFrame, afterReading, allSeen, EMPTY_BOOK, seen } from './watch-book';
import { WatchContext } from './watch-context';

/** Keeps the book of unfinished events by what the stream tells, and says aloud what is new. */
export function WatchProvider({ children }: { readonly children: ReactNode }) {
  const [book, setBook] = useState(EMPTY_BOOK);

  const read = useCallback(() => {
    listEvents({ state: UNFINISHED.join(',') }, { limit: LARGEST_PAGE })
      .then(({ items }) => setBook((before) => afterReading(before, items)))
      .catch(() => undefined);
  }, []);
  useEffect(read, [read]);

  useLiveFrames((frame) => {
    if (frame.topic === 'reset') read();
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
