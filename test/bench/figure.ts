/** One figure of a benchmark: the median of so many runs, with the least and the most of them. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly n: number;
  readonly min: number;
  readonly max: number;
}

/** What a benchmark hands its figures to, as soon as it has them. */
export type Report = (figure: Figure) => void;

/** @throws RangeError  if there is no value */
export function figureOf(name: string, unit: string, values: readonly number[]): Figure {
  if (values.length === 0) throw new RangeError(`${name}: at least one value is needed`);
  const sorted = [...values].sort((a, b) => a - b);
  const at = (i: number): number => Number((sorted[i] as number).toPrecision(6));
  return { name, value: at(sorted.length >> 1), unit, n: sorted.length, min: at(0), max: at(sorted.length - 1) };
}
