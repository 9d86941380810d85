import { requireNumber } from '../require-number';

/** Where a model's source recommends it, and where it gives a meaning at all; bounds included. */
export interface ModelRange {
  readonly recommended: readonly [number, number];
  readonly defined: readonly [number, number];
}

/** Told, in a sentence, what of a result is to be taken with care. */
export type Caution = (sentence: string) => void;

/**
 * Checks an argument of a model: outside the recommended range a caution, outside the defined range an error.
 *
 * @throws RangeError  naming the argument, outside the defined range
 */
export function checkRange(name: string, value: number, { recommended, defined }: ModelRange, caution?: Caution): void {
  requireNumber(name, value, { from: defined[0], to: defined[1] });
  const [from, to] = recommended;
  if (value < from || value > to) caution?.(`${name} is ${value}; the model is recommended from ${from} to ${to}.`);
}
