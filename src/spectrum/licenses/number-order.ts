import { compareTexts } from './text-order';

/**
 * The order of licenses by their numbers, for licenses that are themselves numbered from 0 (their slots).
 *
 * Those that are there from the beginning get slots in that order: to compare two of them is to compare their slots, without a look at any text.
 */
export class NumberOrder {
  private readonly numbers: string[];
  /** So many slots are in order. */
  private readonly ordered: number;

  /** @param numbers  in order; they are kept, and what comes later is added to them */
  constructor(numbers: string[]) {
    this.numbers = numbers;
    this.ordered = numbers.length;
  }

  numberAt(slot: number): string | undefined {
    return this.numbers[slot];
  }

  /** A slot for one that comes later. */
  append(number: string): number {
    return this.numbers.push(number) - 1;
  }

  readonly compare = (a: number, b: number): number => {
    if (a < this.ordered && b < this.ordered) return a - b;
    return compareTexts(this.numbers[a] as string, this.numbers[b] as string) || a - b;
  };
}
