import { setImmediate as others } from 'node:timers/promises';
import type { Milliseconds } from '../shared/units';

/** Whoever is to be answered meanwhile waits no longer than this. */
const LONGEST_MS: Milliseconds = 5;

/** For long work on the one thread that all share: between its parts it lets the others have their turn, as often as it has gone on for long enough. */
export class Breath {
  private since = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.since < LONGEST_MS) return;
    await others();
    this.since = performance.now();
  }
}
