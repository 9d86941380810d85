import type { Milliseconds } from '../../src/shared/units';
import { exponential, type Random } from './random';

export type Interval = readonly [from: Milliseconds, to: Milliseconds];

/** Mean lengths on and off. */
export interface Rhythm {
  readonly onMs: Milliseconds;
  readonly offMs: Milliseconds;
}

/**
 * Something that goes on and off at random. Time is cut into blocks, each drawn by itself, so that nobody has to know the blocks before it, and the
 * same time gives the same answer in whatever order it is asked.
 */
export class Alternation {
  private block = NaN;
  private intervals: Interval[] = [];

  /**
   * @param rhythm  of a block
   * @param random  of a block
   */
  constructor(
    private readonly blockMs: Milliseconds,
    private readonly rhythm: (block: number) => Rhythm,
    private readonly random: (block: number) => Random,
  ) {}

  /** The interval on that holds `t`, cut at the end of its block; null if it is off. */
  at(t: Milliseconds): Interval | null {
    const block = Math.floor(t / this.blockMs);
    if (block !== this.block) {
      this.block = block;
      this.intervals = this.drawn(block);
    }
    return this.intervals.find(([from, to]) => t >= from && t < to) ?? null;
  }

  private drawn(block: number): Interval[] {
    const { onMs, offMs } = this.rhythm(block);
    const random = this.random(block);
    const end = (block + 1) * this.blockMs;
    const intervals: Interval[] = [];
    let isOn = random() < onMs / (onMs + offMs);
    for (let t = block * this.blockMs; t < end; isOn = !isOn) {
      const length = exponential(random, isOn ? onMs : offMs);
      if (isOn) intervals.push([t, Math.min(end, t + length)]);
      t += length;
    }
    return intervals;
  }
}
