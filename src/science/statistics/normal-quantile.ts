const NUMERATOR = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1, 2.506628277459239,
];
const DENOMINATOR = [-5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1, 1];
const TAIL_NUMERATOR = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783,
];
const TAIL_DENOMINATOR = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1];
const TAIL = 0.02425;

/**
 * The value that a standard normal variate exceeds with probability `tail`: Q⁻¹(0.5) = 0, Q⁻¹(0.05) = 1.645. Relative error below 1.2e-9.
 *
 * @param tail  between 0 and 1, both excluded
 * @throws RangeError  if `tail` lies outside
 * @see P. J. Acklam, "An algorithm for computing the inverse normal cumulative distribution function", 2003
 */
export function normalUpperQuantile(tail: number): number {
  if (!(tail > 0 && tail < 1)) throw new RangeError(`tail: a probability between 0 and 1 is needed, not ${tail}`);
  if (tail > 1 - TAIL) return -upperTail(1 - tail);
  if (tail < TAIL) return upperTail(tail);
  const q = 0.5 - tail;
  return (q * polynomial(NUMERATOR, q * q)) / polynomial(DENOMINATOR, q * q);
}

function upperTail(tail: number): number {
  const q = Math.sqrt(-2 * Math.log(tail));
  return -polynomial(TAIL_NUMERATOR, q) / polynomial(TAIL_DENOMINATOR, q);
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}
