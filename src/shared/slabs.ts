const SLAB_BYTES = 262_144;
const LARGEST_SHARE = SLAB_BYTES / 8;
/** Any typed array may begin there. */
export const ALIGNMENT = 8;

/** A piece of memory on loan. */
export interface Room {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Gives it back, once: from then on somebody else may write there. */
  release(): void;
}

/**
 * Memory that is written again and again. What thousands of messages a second leave behind would keep the garbage collector marking all that the process
 * holds, and each page that the kernel hands out anew costs as much as detecting a sweep; for what has a clear end, this costs neither.
 */
export class Slabs {
  private readonly empty: Slab[] = [];
  private current = new Slab(0, this);

  /** @param mostKept  bytes of slabs kept while nothing is in them; more are left to the garbage collector */
  constructor(private readonly mostKept: number) {}

  /** Room that ends where any typed array may begin: a typed array at the end of a message can then be read where it stands. */
  take(bytes: number): Room {
    const share = Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    if (share > LARGEST_SHARE) return new Slab(share, null).take(share, bytes);
    if (!this.current.hasRoomFor(share)) this.current = this.empty.pop() ?? new Slab(SLAB_BYTES, this);
    return this.current.take(share, bytes);
  }

  /** Nothing is in it any more. */
  emptied(slab: Slab): void {
    if (slab !== this.current && this.empty.length * SLAB_BYTES < this.mostKept) this.empty.push(slab);
  }
}

class Slab {
  private readonly buffer: ArrayBuffer;
  private used = 0;
  private onLoan = 0;

  constructor(
    bytes: number,
    private readonly owner: Slabs | null,
  ) {
    // Not filled with zeros, as whoever takes room fills it whole.
    this.buffer = Buffer.allocUnsafeSlow(bytes).buffer;
  }

  hasRoomFor(bytes: number): boolean {
    return this.used + bytes <= this.buffer.byteLength;
  }

  take(share: number, bytes: number): Room {
    this.used += share;
    this.onLoan++;
    return new Loan(new Uint8Array(this.buffer, this.used - bytes, bytes), this);
  }

  giveBack(): void {
    if (--this.onLoan > 0) return;
    this.used = 0;
    this.owner?.emptied(this);
  }
}

class Loan implements Room {
  private isOut = true;

  constructor(
    readonly bytes: Uint8Array<ArrayBuffer>,
    private readonly slab: Slab,
  ) {}

  release(): void {
    if (!this.isOut) return;
    this.isOut = false;
    this.slab.giveBack();
  }
}
