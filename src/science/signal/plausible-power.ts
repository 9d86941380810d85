/** Through more averages no bin of an emission 5 dB over the noise falls so low that it would be missed. */
export const MOST_SCATTERED_AVERAGES = 64;
/** Deviance beyond which a mean power is taken for no accident: about once in 10,000 cases. */
const MOST_DEVIANCE = 7.5;
/** And this about once in 100. */
const NOTABLE_DEVIANCE = 2.3;

/**
 * Whether the mean of so many power samples may have come out as low as it has by accident alone.
 *
 * The mean of a exponential samples with expectation μ follows a gamma distribution; its log-likelihood ratio against the value x itself, with r = x/μ,
 * is a·(r − 1 − ln r), and P(x or less) ≤ exp(−a·(r − 1 − ln r)).
 *
 * @param ratio    r, mean over expectation; greater than 0
 * @param samples  a, power samples in the mean: bins times averages
 * @see H. Chernoff, Ann. Math. Stat. 23 (1952); docs/science.md 4.4
 */
export function mayBeSoLow(ratio: number, samples: number): boolean {
  return ratio >= 1 || deviance(ratio, samples) <= MOST_DEVIANCE;
}

/** Whether the mean of so many power samples is notably above its expectation, as noise is about once in 100 cases. */
export function isNotablyHigh(ratio: number, samples: number): boolean {
  return ratio > 1 && deviance(ratio, samples) >= NOTABLE_DEVIANCE;
}

function deviance(ratio: number, samples: number): number {
  return samples * (ratio - 1 - Math.log(ratio));
}
