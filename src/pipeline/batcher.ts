export interface BatchLimits {
  readonly maxCount: number;
  readonly maxBytes: number;
  /** How long the first of a batch waits for others, ms. */
  readonly maxWaitMs: number;
}

interface Waiting<Item> {
  readonly item: Item;
  readonly bytes: number;
}

/** Collects items and hands them on in batches, one batch at a time: while one is worked on the next is collected. */
export class Batcher<Item> {
  private waiting: Waiting<Item>[] = [];
  private bytes = 0;
  private timer: NodeJS.Timeout | null = null;
  private working: Promise<void> | null = null;

  /** @param work  settles the items itself, and never rejects */
  constructor(
    private readonly limits: BatchLimits,
    private readonly work: (batch: Item[]) => Promise<void>,
  ) {}

  get waitingCount(): number {
    return this.waiting.length;
  }

  get waitingBytes(): number {
    return this.bytes;
  }

  add(item: Item, bytes: number): void {
    this.waiting.push({ item, bytes });
    this.bytes += bytes;
    if (this.waiting.length >= this.limits.maxCount || this.bytes >= this.limits.maxBytes) this.begin();
    else this.timer ??= setTimeout(() => this.begin(), this.limits.maxWaitMs);
  }

  /** Resolves when nothing waits and nothing is worked on. */
  async drained(): Promise<void> {
    while (this.waiting.length > 0 || this.working) {
      this.begin();
      await this.working;
    }
  }

  private begin(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.working || this.waiting.length === 0) return;
    const batch = this.takeBatch();
    this.working = this.work(batch).finally(() => {
      this.working = null;
      this.begin();
    });
  }

  private takeBatch(): Item[] {
    let count = 0;
    let bytes = 0;
    while (count < this.waiting.length && count < this.limits.maxCount && (count === 0 || bytes < this.limits.maxBytes)) {
      bytes += (this.waiting[count] as Waiting<Item>).bytes;
      count++;
    }
    this.bytes -= bytes;
    return this.waiting.splice(0, count).map(({ item }) => item);
  }
}
