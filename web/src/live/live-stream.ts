import type { InterferenceEvent } from '../api/events';
import type { MonitoringStation } from '../api/stations';

export type LiveFrame =
  | { readonly topic: 'event'; readonly body: InterferenceEvent }
  | { readonly topic: 'station'; readonly body: MonitoringStation }
  /** Too much was missed to catch up frame by frame: what is shown must be loaded anew. */
  | { readonly topic: 'reset' };

export type LineState = 'connecting' | 'live' | 'lost';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * The service's stream of changes. The browser itself connects again after a break and tells the service where it stood (`Last-Event-ID`);
 * only where the service answered with an error does it give up, and then this opens a new stream and says `reset`.
 */
export class LiveStream {
  private readonly listeners = new Set<(frame: LiveFrame) => void>();
  private source: EventSource | null = null;
  private retry: number | undefined;
  private pause = FIRST_PAUSE_MS;
  private openedBefore = false;

  /**
   * @param told    told when the line breaks or is there again
   * @param failed  told when the service refused the stream: the session may have ended
   */
  constructor(
    private readonly told: (state: LineState) => void,
    private readonly failed: () => void,
  ) {}

  /** @returns  what ends the subscription */
  subscribe(listener: (frame: LiveFrame) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  start(): void {
    const source = new EventSource('/api/live?topics=event,station');
    this.source = source;
    source.addEventListener('open', () => this.opened());
    source.addEventListener('error', () => this.broken(source));
    source.addEventListener('event', ({ data }: MessageEvent<string>) => {
      this.tell({ topic: 'event', body: JSON.parse(data) as InterferenceEvent });
    });
    source.addEventListener('station', ({ data }: MessageEvent<string>) => {
      this.tell({ topic: 'station', body: JSON.parse(data) as MonitoringStation });
    });
    source.addEventListener('reset', () => this.tell({ topic: 'reset' }));
  }

  stop(): void {
    window.clearTimeout(this.retry);
    this.source?.close();
    this.source = null;
  }

  /** A stream that is not the browser's continuation of the last one begins now; what happened before it is not told. */
  private opened(): void {
    this.pause = FIRST_PAUSE_MS;
    this.told('live');
    if (!this.openedBefore) this.tell({ topic: 'reset' });
    this.openedBefore = true;
  }

  private broken(source: EventSource): void {
    this.told('lost');
    if (source.readyState !== EventSource.CLOSED) return;
    this.openedBefore = false;
    this.failed();
    this.retry = window.setTimeout(() => this.start(), this.pause);
    this.pause = Math.min(LONGEST_PAUSE_MS, this.pause * 2);
  }

  private tell(frame: LiveFrame): void {
    this.listeners.forEach((listener) => listener(frame));
  }
}
