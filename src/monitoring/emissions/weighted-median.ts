export interface Weighted {
  readonly value: number;
  /** Greater than 0. */
  readonly weight: number;
}

/**
 * The value on either side of which lies half the weight; where two values share the middle, their mean.
 *
 * @throws RangeError  if there is no value
 */
export function weightedMedian(values: readonly Weighted[]): number {
  if (values.length === 0) throw new RangeError('values: at least one is needed');
  const sorted = [...values].sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let below = 0;
  for (const [i, { value, weight }] of sorted.entries()) {
    below += weight;
    if (below > half) return value;
    if (below === half) return (value + (sorted[i + 1] as Weighted).value) / 2;
  }
  return (sorted.at(-1) as Weighted).value;
}
