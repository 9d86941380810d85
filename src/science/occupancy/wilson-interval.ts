import { normalUpperQuantile } from '../statistics/normal-quantile';

/** Both ends included, 0 to 1. */
export type ShareInterval = readonly [low: number, high: number];

/**
 * Interval of a share that was observed in so many independent samples (score interval of Wilson), which stays honest for few samples and for shares
 * near 0 and 1: (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²))/(1 + z²/n).
 *
 * @param share       p, observed; 0 to 1
 * @param samples     n, independent ones; greater than 0, need not be whole
 * @param confidence  between 0 and 1
 * @throws RangeError  if an argument lies outside its range
 * @see E. B. Wilson, "Probable inference, the law of succession, and statistical inference", J. Am. Stat. Assoc. 22 (1927); docs/science.md 5.6
 */
export function wilsonInterval(share: number, samples: number, confidence = 0.95): ShareInterval {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share: a number from 0 to 1 is needed, not ${share}`);
  if (!(samples > 0 && samples < Infinity)) throw new RangeError(`samples: a number greater than 0 is needed, not ${samples}`);
  const z2 = deviationsOf(confidence) ** 2;
  const middle = share + z2 / (2 * samples);
  const half = Math.sqrt((z2 * share * (1 - share)) / samples + (z2 / (2 * samples)) ** 2);
  const scale = 1 + z2 / samples;
  // It holds the share itself, whatever rounding does to its ends.
  return [
    share === 0 ? 0 : Math.min(share, Math.max(0, (middle - half) / scale)),
    share === 1 ? 1 : Math.max(share, Math.min(1, (middle + half) / scale)),
  ];
}

/**
 * Standard deviations to either side that hold a normal variate with a confidence: 1.96 for 95 %.
 *
 * @throws RangeError  if `confidence` does not lie between 0 and 1
 */
export function deviationsOf(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence: a share between 0 and 1 is needed, not ${confidence}`);
  return normalUpperQuantile((1 - confidence) / 2);
}
