const RADIX = 65_536;
const LARGEST_KEY = 2 ** 32 - 1;
/** Fewer are sorted faster by comparing them. */
const FEW = 5_000;

/**
 * Places of numbers in rising order; equal ones in the order in which they stand.
 *
 * Two passes of a radix sort over 32-bit keys, then neighbors that the keys do not tell apart are compared: several times faster than a sort that calls back.
 *
 * @param values  finite numbers
 */
export function sortedOrder(values: Float64Array): Uint32Array {
  const places = new Uint32Array(values.length);
  for (let i = 0; i < places.length; i++) places[i] = i;
  if (values.length < FEW) return places.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
  const keys = keysOf(values);
  const order = pass(pass(places, keys, 0), keys, 16);
  for (let i = 1; i < order.length; i++) {
    const moving = order[i] as number;
    let j = i;
    for (; j > 0 && (values[order[j - 1] as number] as number) > (values[moving] as number); j--) order[j] = order[j - 1] as number;
    order[j] = moving;
  }
  return order;
}

/** Each number's place between the least and the most, in 32 bits. */
function keysOf(values: Float64Array): Uint32Array {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i] as number);
    most = Math.max(most, values[i] as number);
  }
  const scale = most > least ? LARGEST_KEY / (most - least) : 0;
  const keys = new Uint32Array(values.length);
  for (let i = 0; i < keys.length; i++) keys[i] = ((values[i] as number) - least) * scale;
  return keys;
}

/** Arranged by 16 bits of the keys; those with the same bits stay in their order. */
function pass(order: Uint32Array, keys: Uint32Array, shift: number): Uint32Array {
  const starts = new Uint32Array(RADIX + 1);
  const last = RADIX - 1;
  for (let i = 0; i < keys.length; i++) {
    const digit = ((keys[i] as number) >>> shift) & last;
    starts[digit + 1] = (starts[digit + 1] as number) + 1;
  }
  for (let i = 0; i < RADIX; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const result = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const place = order[i] as number;
    const digit = ((keys[place] as number) >>> shift) & last;
    const at = starts[digit] as number;
    result[at] = place;
    starts[digit] = at + 1;
  }
  return result;
}
