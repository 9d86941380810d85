import { HOUR_MS } from '../../src/shared/time';
import type { Milliseconds } from '../../src/shared/units';
import type { Emitter } from '../scenario/scenario';
import { exponential, randomFor } from './random';

type Interval = readonly [Milliseconds, Milliseconds];

/** When an emitter is on the air. Times count from the start of the scenario; the same seed gives the same times, wherever one looks first. */
export class Activity {
  private hour = NaN;
  private talks: Interval[] = [];

  constructor(
    private readonly emitter: Pick<Emitter, 'id' | 'on' | 'duty' | 'burst'>,
    private readonly seed: number,
  ) {}

  /** Share of [t, t + length) for which it transmits. */
  shareOf(t: Milliseconds, length: Milliseconds): number {
    const { on, duty, burst } = this.emitter;
    if (on && !on.some(([from, to]) => t >= from && t < to)) return 0;
    if (duty && !this.isTalking(t)) return 0;
    return burst ? burstShare(burst, t, length) : 1;
  }

  private isTalking(t: Milliseconds): boolean {
    const hour = Math.floor(t / HOUR_MS);
    if (hour !== this.hour) {
      this.hour = hour;
      this.talks = this.talksOf(hour);
    }
    return this.talks.some(([from, to]) => t >= from && t < to);
  }

  /** Each hour is drawn by itself, so that no one has to know the hours before it. */
  private talksOf(hour: number): Interval[] {
    const { id, duty } = this.emitter;
    const { onS, offS } = duty as { onS: number; offS: number };
    const random = randomFor(this.seed, 'duty', id, hour);
    const talks: Interval[] = [];
    let isOn = random() < onS / (onS + offS);
    for (let t = hour * HOUR_MS; t < (hour + 1) * HOUR_MS; isOn = !isOn) {
      const length = exponential(random, (isOn ? onS : offS) * 1_000);
      if (isOn) talks.push([t, t + length]);
      t += length;
    }
    return talks;
  }
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
