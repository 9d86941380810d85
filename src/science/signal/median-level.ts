/**
 * Middle of the levels in order; the mean of the two middles where their number is even.
 *
 * @throws RangeError  if there are no levels
 */
export function medianLevel(levels: Int16Array): number {
  if (levels.length === 0) throw new RangeError('levels: at least one bin is needed');
  const sorted = Int16Array.from(levels).sort();
  const above = sorted.length >> 1;
  return ((sorted[above] as number) + (sorted[sorted.length - 1 - above] as number)) / 2;
}
