import { requireNumber } from '../require-number';

/**
 * Correlation of a channel's state from one visit to the next, where it goes on and off the air at random (two-state Markov chain, exponential
 * durations): ρ = exp(−T_R·(1/T_on + 1/T_off)).
 *
 * @param revisitS  T_R, s
 * @param meanOnS   mean time on the air, s
 * @param meanOffS  mean pause, s
 * @throws RangeError  if an argument is not positive
 * @see Report ITU-R SM.2256 (dependent samples); docs/science.md 5.6
 */
export function visitCorrelation(revisitS: number, meanOnS: number, meanOffS: number): number {
  requireNumber('revisitS', revisitS, { above: 0 });
  requireNumber('meanOnS', meanOnS, { above: 0 });
  requireNumber('meanOffS', meanOffS, { above: 0 });
  return Math.exp(-revisitS * (1 / meanOnS + 1 / meanOffS));
}

/**
 * So many independent samples tell as much about the occupancy as `visits` correlated ones: N·(1 − ρ)/(1 + ρ), at least 1.
 *
 * @param visits       N, at least 1
 * @param correlation  ρ from one visit to the next, 0 to 1
 * @throws RangeError  if an argument lies outside its range
 * @see docs/science.md 5.6
 */
export function effectiveSamples(visits: number, correlation: number): number {
  if (!(visits >= 1 && visits < Infinity)) throw new RangeError(`visits: at least 1 is needed, not ${visits}`);
  if (!(correlation >= 0 && correlation <= 1)) throw new RangeError(`correlation: a number from 0 to 1 is needed, not ${correlation}`);
  return Math.max(1, (visits * (1 - correlation)) / (1 + correlation));
}
