import { useEffect } from 'react';
import { getEvent, type InterferenceEvent } from '../../api/events';
import { useLoad, type Loaded } from '../../api/use-load';
import { useLiveFrames } from '../../live/live-context';
import { useWatch } from '../../watch/watch-context';

/** One event as it is now; looking at it makes it no longer new. */
export function useEvent(id: string): Loaded<InterferenceEvent> {
  const loaded = useLoad(id, (signal) => getEvent(id, signal));
  const { data, reload, replace } = loaded;
  const { markSeen } = useWatch();
  useLiveFrames((frame) => {
    if (frame.topic === 'reset') reload();
    if (frame.topic === 'event' && frame.body.id === id) replace((event) => newer(event, frame.body));
  });
  useEffect(() => {
    if (data) markSeen(id);
  }, [data, id, markSeen]);
  return loaded;
}

/** A frame tells everything, but it may be an old one that the stream repeats. */
function newer(event: InterferenceEvent, told: InterferenceEvent): InterferenceEvent {
  return told.version >= event.version ? { ...told, history: told.history.length > 0 ? told.history : event.history } : event;
}
