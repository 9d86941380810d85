const STEPS = 200;

/**
 * Where a falling function crosses zero, to the last bit that halving the interval gives.
 *
 * @param falling  positive at `from`, negative at `to`
 */
export function bisect(falling: (x: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  for (let i = 0; i < STEPS; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (falling(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
