import { createContext, use, useEffect, useRef } from 'react';
import type { LineState, LiveFrame } from './live-stream';

export interface Live {
  readonly state: LineState;
  /** @returns  what ends the subscription */
  readonly subscribe: (listener: (frame: LiveFrame) => void) => () => void;
}

export const LiveContext = createContext<Live | null>(null);

export function useLive(): Live {
  const live = use(LiveContext);
  if (!live) throw new Error('useLive needs a LiveProvider above it');
  return live;
}

/** Calls `listener` for each frame while the component is shown. */
export function useLiveFrames(listener: (frame: LiveFrame) => void): void {
  const { subscribe } = useLive();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => subscribe((frame) => latest.current(frame)), [subscribe]);
}
