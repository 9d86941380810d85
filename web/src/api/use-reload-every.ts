import { useEffect } from 'react';

/** Asks again every so often for what the stream does not tell: the time at which a station was last heard moves on by itself. */
export function useReloadEvery(everyMs: number, reload: () => void): void {
  useEffect(() => {
    const timer = window.setInterval(reload, everyMs);
    return () => window.clearInterval(timer);
  }, [everyMs, reload]);
}
