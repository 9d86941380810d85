const G = 7;
const COEFFICIENTS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/**
 * Natural logarithm of the gamma function, by Lanczos' approximation (g = 7, 9 terms); relative error below 1e-14.
 *
 * @param x  greater than 0
 * @throws RangeError  if `x` is not a positive number
 * @see C. Lanczos, "A precision approximation of the gamma function", SIAM J. Numer. Anal. B 1 (1964)
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`x: a positive number is needed, not ${x}`);
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  let sum = COEFFICIENTS[0] as number;
  for (let i = 1; i < COEFFICIENTS.length; i++) sum += (COEFFICIENTS[i] as number) / (z + i);
  const t = z + G + 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}
