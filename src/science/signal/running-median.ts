/**
 * Median of the values around each: of `width` of them, fewer at the ends, where the window moves no further.
 *
 * A step between two even stretches stays where it is, and what fills less than half of the window leaves no trace.
 *
 * @param width  values in the window; at least 1, and no more than there are
 * @throws RangeError  if `width` lies outside its range
 */
export function runningMedian(values: Int16Array, width: number): Int16Array {
  if (!(width >= 1 && width <= values.length)) throw new RangeError(`width: 1 to ${values.length} is needed, not ${width}`);
  const window = values.slice(0, width).sort();
  const medians = new Int16Array(values.length);
  const before = width >> 1;
  for (let i = 0; i < values.length; i++) {
    const first = i - before;
    if (first > 0 && first + width <= values.length) replace(window, values[first - 1] as number, values[first + width - 1] as number);
    medians[i] = window[before] as number;
  }
  return medians;
}

/** Exchanges one value of a sorted window for another; it stays sorted. */
function replace(window: Int16Array, gone: number, come: number): void {
  let at = lowerBound(window, gone);
  for (; at + 1 < window.length && (window[at + 1] as number) < come; at++) window[at] = window[at + 1] as number;
  for (; at > 0 && (window[at - 1] as number) > come; at--) window[at] = window[at - 1] as number;
  window[at] = come;
}

function lowerBound(window: Int16Array, value: number): number {
  let [low, high] = [0, window.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((window[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
