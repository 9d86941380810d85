import type { Milliseconds } from '../shared/units';

const FIRST_RETRY_MS = 10_000;
const LAST_RETRY_MS = 600_000;

/** Marks that cannot be judged: set aside so that they stop nobody, and tried again now and then, ever more rarely. */
export class PoisonedMarks {
  private readonly marks = new Map<string, { tries: number; dueAt: Milliseconds }>();

  get ids(): string[] {
    return [...this.marks.keys()];
  }

  /** @returns  in how many milliseconds it is tried again */
  add(id: string, now: Milliseconds): Milliseconds {
    const tries = (this.marks.get(id)?.tries ?? 0) + 1;
    const retryInMs = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (tries - 1));
    this.marks.set(id, { tries, dueAt: now + retryInMs });
    return retryInMs;
  }

  remove(id: string): void {
    this.marks.delete(id);
  }

  /** One that may be tried again. */
  due(now: Milliseconds): string | null {
    for (const [id, { dueAt }] of this.marks) if (dueAt <= now) return id;
    return null;
  }
}
