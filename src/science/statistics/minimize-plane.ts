export type PlaneFunction = (x: number, y: number) => number;

export interface PlaneMinimum {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

const STEPS = 400;

/**
 * Nearest minimum of a function of two variables, without its derivatives: a triangle that turns over, stretches and shrinks downhill.
 *
 * @param size       first step
 * @param tolerance  ends when the triangle is this small
 * @throws RangeError  if `size` or `tolerance` is not positive
 * @see J. A. Nelder, R. Mead, "A simplex method for function minimization", Computer Journal 7 (1965)
 */
export function minimizePlane(f: PlaneFunction, startX: number, startY: number, size: number, tolerance: number): PlaneMinimum {
  if (!(size > 0)) throw new RangeError(`size: a number greater than 0 is needed, not ${size}`);
  if (!(tolerance > 0)) throw new RangeError(`tolerance: a number greater than 0 is needed, not ${tolerance}`);
  const at = (x: number, y: number): PlaneMinimum => ({ x, y, value: f(x, y) });
  const corners = [at(startX, startY), at(startX + size, startY), at(startX, startY + size)];
  for (let step = 0; step < STEPS; step++) {
    corners.sort((a, b) => a.value - b.value);
    const [best, good, worst] = corners as [PlaneMinimum, PlaneMinimum, PlaneMinimum];
    if (Math.hypot(worst.x - best.x, worst.y - best.y) + Math.hypot(good.x - best.x, good.y - best.y) < tolerance) break;
    const [x, y] = [(best.x + good.x) / 2, (best.y + good.y) / 2];
    const along = (share: number): PlaneMinimum => at(x + share * (worst.x - x), y + share * (worst.y - y));
    const turned = along(-1);
    const better = turned.value < best.value ? lesser(turned, along(-2)) : turned.value < good.value ? turned : undefined;
    const replacement = better ?? lesser(along(-0.5), along(0.5));
    if (replacement.value < worst.value) corners[2] = replacement;
    else [1, 2].forEach((i) => (corners[i] = halfway(at, best, corners[i] as PlaneMinimum)));
  }
  return corners.reduce(lesser);
}

function lesser(a: PlaneMinimum, b: PlaneMinimum): PlaneMinimum {
  return b.value < a.value ? b : a;
}

function halfway(at: (x: number, y: number) => PlaneMinimum, a: PlaneMinimum, b: PlaneMinimum): PlaneMinimum {
  return at((a.x + b.x) / 2, (a.y + b.y) / 2);
}
