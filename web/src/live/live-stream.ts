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
 * The service's stream of changes. After a break the browser itself connects again and tells the service where it stood (`Last-Event-ID`), so that
 * nothing is missed. Where it stood nowhere yet, or had given up because the service answered with an error, this says `reset`.
 */
export class LiveStream {
  private readonly listeners = new Set<(frame: LiveFrame) => void>();
  private source: EventSource | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private pause = FIRST_PAUSE_MS;
  /** The browser can say where it stood: a numbered frame has come by this source. */
  private resumes = false;

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
    this.resumes = false;
    source.addEventListener('open', () => this.opened());
    source.addEventListener('error', () => this.broken(source));
    source.addEventListener('event', (message: MessageEvent<string>) => this.heard(message, 'event'));
    source.addEventListener('station', (message: MessageEvent<string>) => this.heard(message, 'station'));
    source.addEventListener('reset', (message: MessageEvent<string>) => this.heard(message, 'reset'));
  }

  stop(): void {
    clearTimeout(this.retry);
    this.source?.close();
    this.source = null;
  }

  /** For a line that seems alive and tells nothing. */
  restart(): void {
    this.stop();
    this.start();
  }

  private opened(): void {
    this.pause = FIRST_PAUSE_MS;
    this.told('live');
    if (!this.resumes) this.tell({ topic: 'reset' });
  }

  private broken(source: EventSource): void {
    this.told('lost');
    if (source.readyState !== EventSource.CLOSED) return;
    this.failed();
    this.retry = setTimeout(() => this.start(), this.pause);
    this.pause = Math.min(LONGEST_PAUSE_MS, this.pause * 2);
  }

  private heard({ data, lastEventId }: MessageEvent<string>, topic: LiveFrame['topic']): void {
    if (lastEventId !== '') this.resumes = true;
    this.tell(topic === 'reset' ? { topic } : ({ topic, body: JSON.parse(data) as unknown } as LiveFrame));
  }

  private tell(frame: LiveFrame): void {
    this.listeners.forEach((listener) => listener(frame));
  }
}
