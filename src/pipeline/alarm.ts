/** How much it matters to be woken: there is work, somebody waits for it, or all is to end. */
export const URGENCY = { work: 1, hurry: 2, end: 3 } as const;
export type Urgency = (typeof URGENCY)[keyof typeof URGENCY];

/** Waits that can be cut short; a ring that nobody waited for is not lost. */
export class Alarm {
  private rung = 0;
  private wakeUp: (() => void) | null = null;

  ring(urgency: Urgency): void {
    this.rung = Math.max(this.rung, urgency);
    this.wakeUp?.();
  }

  /** Forgets what has rung so far. */
  quiet(): void {
    if (this.rung < URGENCY.end) this.rung = 0;
  }

  isRinging(least: Urgency): boolean {
    return this.rung >= least;
  }

  /** Resolves after so many milliseconds, or as soon as it rings at least so urgently. One at a time. */
  async wait(ms: number, least: Urgency): Promise<void> {
    if (ms <= 0 || this.isRinging(least)) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wakeUp = () => {
        if (!this.isRinging(least)) return;
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeUp = null;
  }
}
