import { createContext, use, useEffect, useRef } from 'react';
import type { LineState, LiveFrame } from './live-stream';

export interface Live {
  readonly state: LineState;
  /** @returns  what ends the subscription */
  readonly subscribe: (listener: (frame: LiveFrame) => void) => () => void;
  /** For who has noticed that the line tells nothing. */
  readonly restart: () => void;
}

export const LiveContext = createContext<Live | null>(null);

export function useLive(): Live {
  const live = use(LiveContext);
  if (!live) throw new Error('useLive needs a LiveProvider above it');
  return live;
}

/** Calls `listener` for each frame while the component is shown. */
export function useLiveFrames(listener: (frame: LiveFrame) => void): void {
  const live = useLive();
  const latest = useRef(listener);
  const subscribe = useRef(live.subscribe);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => subscribe.current((frame) => latest.current(frame)), []);
}
