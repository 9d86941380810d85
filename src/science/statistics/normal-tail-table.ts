import { logNormalUpperTail, normalHazard } from './normal-tail';

const LEAST = -10;
const MOST = 10;
const PER_UNIT = 128;

/** ln Q and its slope −φ/Q at the points of the table. */
const values = Float64Array.from({ length: (MOST - LEAST) * PER_UNIT + 1 }, (_, i) => logNormalUpperTail(LEAST + i / PER_UNIT));
const slopes = values.map((_, i) => -normalHazard(LEAST + i / PER_UNIT));

/**
 * Logarithm of the normal upper tail and its hazard φ/Q for grids with millions of points: cubic between tabulated values and slopes, within 1e-9 for −10 to
 * 10, exact above, 0 below.
 *
 * @param result  filled with ln Q and φ/Q
 * @see NIST DLMF 3.3 on Hermite interpolation
 */
export function logTailAndHazard(x: number, result: Float64Array): void {
  if (x <= LEAST) {
    result[0] = 0;
    result[1] = 0;
    return;
  }
  if (!(x < MOST)) {
    result[0] = logNormalUpperTail(x);
    result[1] = normalHazard(x);
    return;
  }
  const place = (x - LEAST) * PER_UNIT;
  const i = Math.floor(place);
  const t = place - i;
  const [v0, v1] = [values[i] as number, values[i + 1] as number];
  const [s0, s1] = [(slopes[i] as number) / PER_UNIT, (slopes[i + 1] as number) / PER_UNIT];
  const bend = 3 * (v1 - v0) - 2 * s0 - s1;
  const twist = s0 + s1 - 2 * (v1 - v0);
  result[0] = v0 + t * (s0 + t * (bend + t * twist));
  result[1] = -PER_UNIT * (s0 + t * (2 * bend + 3 * t * twist));
}
