import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { listPrefectures } from '../api/prefectures';
import { LiveContext, type Live } from './live-context';
import { LiveStream, type LineState } from './live-stream';

/** Keeps one stream open for the whole console. A refused stream asks something small, which leads to the sign-in page if the session has ended. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<LineState>('connecting');
  const [stream] = useState(() => new LiveStream(setState, () => void listPrefectures().catch(() => undefined)));
  useEffect(() => {
    stream.start();
    const lost = (): void => setState('lost');
    const again = (): void => stream.restart();
    window.addEventListener('offline', lost);
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('offline', lost);
      window.removeEventListener('online', again);
      stream.stop();
    };
  }, [stream]);
  const live = useMemo(
    (): Live => ({ state, subscribe: (listener) => stream.subscribe(listener), restart: () => stream.restart() }),
    [state, stream],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}
