/**
 * Middle of the levels in order; the lower of the two middles where their number is even.
 *
 * @throws RangeError  if there are no levels
 */
export function medianLevel(levels: Int16Array): number {
  if (levels.length === 0) throw new RangeError('levels: at least one bin is needed');
  return Int16Array.from(levels).sort()[(levels.length - 1) >> 1] as number;
}
