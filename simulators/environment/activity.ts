import { HOUR_MS } from '../../src/shared/time';
import type { Instant, Milliseconds } from '../../src/shared/units';
import type { Emitter } from '../scenario/scenario';
import { Alternation, type Rhythm } from './alternation';
import { trafficAt } from './day-profile';
import { randomFor } from './random';

/** Who speaks makes pauses: mean lengths of phrases and of pauses between them. */
const SPEECH: Rhythm = { onMs: 1_500, offMs: 600 };
const SPEECH_BLOCK_MS = 60_000;

type Timed = Pick<Emitter, 'id' | 'on' | 'duty' | 'burst' | 'repeatEvery'>;

/** When an emitter is on the air. Times count from the start of the scenario; the same seed gives the same times, wherever one looks first. */
export class Activity {
  private readonly talks: Alternation | null;
  private readonly speech: Alternation;

  /** @param zero  instant of the start: the hours of a day are those of the clock */
  constructor(
    private readonly emitter: Timed,
    seed: number,
    zero: Instant = 0,
  ) {
    const { id, duty } = emitter;
    const drawn = (what: string) => (block: number) => randomFor(seed, what, id, block);
    this.talks = duty ? new Alternation(HOUR_MS, (hour) => rhythmOf(duty, zero + (hour + 0.5) * HOUR_MS), drawn('duty')) : null;
    this.speech = new Alternation(SPEECH_BLOCK_MS, () => SPEECH, drawn('speech'));
  }

  /** Share of [t, t + length) for which it transmits. */
  shareOf(t: Milliseconds, length: Milliseconds): number {
    if (this.since(t) === null) return 0;
    const { burst } = this.emitter;
    return burst ? burstShare(burst, t, length) : 1;
  }

  /** Since when it has been on the air (bursts apart); null if it is not. */
  since(t: Milliseconds): Milliseconds | null {
    const { on, repeatEvery } = this.emitter;
    const began = repeatEvery ? Math.floor(t / repeatEvery) * repeatEvery : 0;
    const window = on?.find(([from, to]) => t - began >= from && t - began < to);
    if (on && !window) return null;
    const from = began + (window?.[0] ?? 0);
    if (!this.talks) return from;
    const talk = this.talks.at(t);
    return talk && Math.max(from, talk[0]);
  }

  /** Whether somebody speaks at that time, rather than draws breath. */
  isSpeaking(t: Milliseconds): boolean {
    return this.speech.at(t) !== null;
  }
}

/** In quiet hours the pauses are longer. */
function rhythmOf({ onS, offS, day }: NonNullable<Emitter['duty']>, at: Instant): Rhythm {
  const busiest = onS / (onS + offS);
  const share = busiest * (day ? trafficAt(day, at) : 1);
  return { onMs: onS * 1_000, offMs: (onS * 1_000 * (1 - share)) / share };
}

function burstShare(
  { everyMs, lengthMs }: { everyMs: Milliseconds; lengthMs: Milliseconds },
  t: Milliseconds,
  length: Milliseconds,
): number {
  if (length >= everyMs) return Math.min(1, lengthMs / everyMs);
  const phase = ((t % everyMs) + everyMs) % everyMs;
  const end = phase + length;
  const heard = Math.max(0, Math.min(lengthMs, end) - phase) + Math.max(0, Math.min(everyMs + lengthMs, end) - everyMs);
  return Math.min(1, heard / length);
}
