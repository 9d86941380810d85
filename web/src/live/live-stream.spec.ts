import { LiveStream, type LineState, type LiveFrame } from './live-stream';

/** Stands for the browser's own, which connects again by itself until it is refused. */
class FakeSource {
  static readonly CLOSED = 2;
  static made: FakeSource[] = [];
  readyState = 0;
  private readonly listeners = new Map<string, (event: object) => void>();

  constructor(readonly url: string) {
    FakeSource.made.push(this);
  }

  addEventListener(name: string, listener: (event: object) => void): void {
    this.listeners.set(name, listener);
  }

  fire(name: string, event: object = {}): void {
    this.listeners.get(name)?.(event);
  }

  close(): void {
    this.readyState = FakeSource.CLOSED;
  }
}

describe('the live stream', () => {
  let stream: LiveStream;
  let frames: LiveFrame[];
  let states: LineState[];
  let refusals: number;
  const source = (): FakeSource => FakeSource.made.at(-1) as FakeSource;

  beforeEach(() => {
    jest.useFakeTimers();
    FakeSource.made = [];
    Object.assign(globalThis, { EventSource: FakeSource });
    [frames, states, refusals] = [[], [], 0];
    stream = new LiveStream(
      (state) => states.push(state),
      () => (refusals += 1),
    );
    stream.subscribe((frame) => frames.push(frame));
    stream.start();
    source().fire('open');
  });

  afterEach(() => {
    stream.stop();
    jest.useRealTimers();
  });

  it('begins with a reset, as nobody knows what happened before', () => {
    expect(source().url).toBe('/api/live?topics=event,station');
    expect(frames).toEqual([{ topic: 'reset' }]);
    expect(states).toEqual(['live']);
  });

  it('goes on where it stood when the browser has connected again', () => {
    source().fire('event', { data: '{"id":"e1"}', lastEventId: '41' });
    source().fire('error');
    source().fire('open');
    expect(states).toEqual(['live', 'lost', 'live']);
    expect(frames).toEqual([{ topic: 'reset' }, { topic: 'event', body: { id: 'e1' } }]);
    expect(FakeSource.made).toHaveLength(1);
  });

  it('says reset when it stood nowhere yet: what happened during the break was told to nobody', () => {
    source().fire('error');
    source().fire('open');
    expect(frames).toEqual([{ topic: 'reset' }, { topic: 'reset' }]);
  });

  it('passes on that the service could not resume', () => {
    source().fire('reset', { data: '{}', lastEventId: '77' });
    expect(frames.at(-1)).toEqual({ topic: 'reset' });
  });

  it('opens a new stream when the service refused the last one, later each time, and then says reset', () => {
    source().fire('station', { data: '{"code":"H01"}', lastEventId: '41' });
    for (const pauseMs of [1_000, 2_000, 4_000]) {
      source().readyState = FakeSource.CLOSED;
      source().fire('error');
      const before = FakeSource.made.length;
      jest.advanceTimersByTime(pauseMs - 1);
      expect(FakeSource.made).toHaveLength(before);
      jest.advanceTimersByTime(1);
      expect(FakeSource.made).toHaveLength(before + 1);
    }
    expect(refusals).toBe(3);
    source().fire('open');
    expect(frames.at(-1)).toEqual({ topic: 'reset' });
  });
});
