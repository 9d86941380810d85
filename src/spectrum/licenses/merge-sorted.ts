/** Several lists of different numbers, each in order, as one list in order; what stands in several comes once. */
export function mergeSorted(lists: readonly (readonly number[])[], compare: (a: number, b: number) => number): readonly number[] {
  let merged = lists[0] ?? [];
  for (let i = 1; i < lists.length; i++) merged = mergeTwo(merged, lists[i] as readonly number[], compare);
  return merged;
}

function mergeTwo(a: readonly number[], b: readonly number[], compare: (a: number, b: number) => number): readonly number[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const merged: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const one = a[i] as number;
    const other = b[j] as number;
    const order = one === other ? 0 : compare(one, other);
    if (order <= 0) i++;
    if (order >= 0) j++;
    merged.push(order <= 0 ? one : other);
  }
  while (i < a.length) merged.push(a[i++] as number);
  while (j < b.length) merged.push(b[j++] as number);
  return merged;
}
