import type { FrequencyRange } from '../../shared/frequency-range';
import type { ShapedProducts } from './product-shapes';

/**
 * Calls back with every left and right sum whose difference lies in a range, whether or not they fit; by rising left sums. Both run once, side by side: the
 * time is that of the sums and of what is found.
 */
export function visitProducts(
  { left, right }: ShapedProducts,
  { from, to }: FrequencyRange,
  found: (left: number, right: number) => void,
): void {
  let low = 0;
  let high = 0;
  const end = right.values.length;
  for (let l = 0; l < left.values.length; l++) {
    const value = left.values[l] as number;
    while (low < end && value - (right.values[low] as number) >= to) low++;
    while (high < end && value - (right.values[high] as number) >= from) high++;
    for (let r = low; r < high; r++) found(l, r);
  }
}

/** How many that would be, without calling back for each. */
export function countProducts({ left, right }: ShapedProducts, { from, to }: FrequencyRange): number {
  let count = 0;
  let low = 0;
  let high = 0;
  const end = right.values.length;
  for (const value of left.values) {
    while (low < end && value - (right.values[low] as number) >= to) low++;
    while (high < end && value - (right.values[high] as number) >= from) high++;
    count += high - low;
  }
  return count;
}
