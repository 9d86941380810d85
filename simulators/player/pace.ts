import { setTimeout as pause } from 'node:timers/promises';
import type { Instant, Milliseconds } from '../../src/shared/units';

/** How fast the time of a scenario passes. */
export type Pace =
  /** So many simulated seconds a second. */
  | { readonly kind: 'speed'; readonly factor: number }
  /** As fast as the service acknowledges. */
  | { readonly kind: 'max' }
  /** As fast as it goes until now is reached, then with the wall's clock. */
  | { readonly kind: 'catch-up' };

/** A player that is ahead lets the network have its turn; a wait is cut into pieces so that a stop is seen. */
const LONGEST_WAIT_MS = 500;

/** Waits for the moment at which something of the scenario is due. */
export class Metronome {
  private began: { readonly wall: Instant; readonly t: Milliseconds } | null = null;

  constructor(
    private readonly pace: Pace,
    private readonly zero: Instant,
    private readonly wall: () => Instant = Date.now,
  ) {}

  /** How long until the scenario's time `t`; 0 if it is due. */
  untilDue(t: Milliseconds): Milliseconds {
    if (this.pace.kind === 'max') return 0;
    if (this.pace.kind === 'catch-up') return Math.max(0, this.zero + t - this.wall());
    this.began ??= { wall: this.wall(), t };
    return Math.max(0, this.began.wall + (t - this.began.t) / this.pace.factor - this.wall());
  }

  async reach(t: Milliseconds, stopped: () => boolean): Promise<void> {
    for (let left = this.untilDue(t); left > 0 && !stopped(); left = this.untilDue(t)) await pause(Math.min(left, LONGEST_WAIT_MS));
  }
}
