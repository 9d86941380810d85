import type { Instant, Milliseconds } from '../../src/shared/units';

/** At most so many unconfirmed messages are under way: docs/interfaces.md 2, ack. */
export const WINDOW = 20;
const FIRST_RESEND_MS = 5_000;
const LONGEST_RESEND_MS = 40_000;
const JITTER = 0.2;

interface Attempt {
  readonly resendAt: Instant;
  readonly wait: Milliseconds;
}

/**
 * Decides which of the waiting messages are sent now: the oldest first, at most 20 unconfirmed, each again after 5 s, doubling to 40 s.
 * The jitter keeps a province of stations from sending again in step.
 */
export class SendWindow {
  private readonly underWay = new Map<number, Attempt>();

  constructor(private readonly random: () => number = Math.random) {}

  /** The ids that are due, in order; they count as sent. */
  take(waiting: Iterable<{ readonly id: number }>, now: Instant): number[] {
    const due: number[] = [];
    for (const [id, attempt] of this.underWay) if (attempt.resendAt <= now) due.push(id);
    let free = WINDOW - this.underWay.size;
    for (const { id } of waiting) {
      if (free <= 0) break;
      if (this.underWay.has(id)) continue;
      due.push(id);
      free -= 1;
    }
    for (const id of due) this.note(id, now);
    return due;
  }

  confirm(ids: Iterable<number>): void {
    for (const id of ids) this.underWay.delete(id);
  }

  /** Nothing sent on a connection that is gone may be trusted to arrive. */
  reset(): void {
    this.underWay.clear();
  }

  private note(id: number, now: Instant): void {
    const before = this.underWay.get(id)?.wait;
    const wait = before === undefined ? FIRST_RESEND_MS : Math.min(LONGEST_RESEND_MS, before * 2);
    this.underWay.set(id, { wait, resendAt: now + wait * jitter(this.random) });
  }
}

/** Pause before the next attempt to connect: 1 s, doubling to 30 s, each ±20 %. */
export function reconnectDelay(failures: number, random: () => number = Math.random): Milliseconds {
  return Math.min(30_000, 1_000 * 2 ** Math.max(0, failures - 1)) * jitter(random);
}

function jitter(random: () => number): number {
  return 1 - JITTER + 2 * JITTER * random();
}
