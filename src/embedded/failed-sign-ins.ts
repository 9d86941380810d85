import type { Instant, Milliseconds } from '../shared/units';

const WINDOW_MS = 60_000;
const FREE_FAILURES = 10;
const LONGEST_DELAY_MS = 4_000;
const REMEMBERED = 10_000;

/** Slows down whoever guesses secrets, by name and by address; a right secret is never kept waiting. */
export class FailedSignIns {
  private readonly failures = new Map<string, Instant[]>();

  /** Notes a failure and says how long the answer to it is held back. */
  record(name: string, address: string, now: Instant): Milliseconds {
    const counts = [`name ${name}`, `address ${address}`].map((key) => this.count(key, now));
    const excess = Math.max(...counts) - FREE_FAILURES;
    return excess <= 0 ? 0 : Math.min(LONGEST_DELAY_MS, 250 * 2 ** Math.min(excess, 10));
  }

  private count(key: string, now: Instant): number {
    const recent = (this.failures.get(key) ?? []).filter((at) => at > now - WINDOW_MS).slice(-100);
    recent.push(now);
    this.failures.delete(key);
    this.failures.set(key, recent);
    if (this.failures.size > REMEMBERED) this.failures.delete(this.failures.keys().next().value as string);
    return recent.length;
  }
}
