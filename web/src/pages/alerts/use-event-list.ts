import { useState } from 'react';
import { listEvents } from '../../api/events';
import { asProblem, type ApiProblem } from '../../api/problem';
import { useLoad } from '../../api/use-load';
import { useLiveFrames } from '../../live/live-context';
import { admits, toQuery, type AlertFilter } from './event-filter';
import { withEvent, withPage, type EventList } from './event-list';

const PAGE = 50;

export interface EventListState {
  readonly list: EventList | null;
  readonly problem: ApiProblem | null;
  readonly loading: boolean;
  readonly reload: () => void;
  readonly loadMore: () => void;
}

/** The events that a filter admits, kept as they are by the stream. */
export function useEventList(filter: AlertFilter): EventListState {
  const key = JSON.stringify(filter);
  const { data, problem, loading, reload, replace } = useLoad<EventList>(key, (signal) =>
    listEvents(toQuery(filter), { limit: PAGE }, signal),
  );
  const [moreProblem, setMoreProblem] = useState<ApiProblem | null>(null);

  useLiveFrames((frame) => {
    if (frame.topic === 'reset') reload();
    if (frame.topic === 'event') replace((list) => withEvent(list, frame.body, admits(filter, frame.body)));
  });

  const loadMore = (): void => {
    if (!data?.nextCursor) return;
    setMoreProblem(null);
    listEvents(toQuery(filter), { limit: PAGE, cursor: data.nextCursor })
      .then((page) => replace((list) => withPage(list, page)))
      .catch((error: unknown) => setMoreProblem(asProblem(error)));
  };
  return { list: data, problem: problem ?? moreProblem, loading, reload, loadMore };
}
