import { toDecibels, toLinear } from '../../shared/decibels';
import type { Decibels } from '../../shared/units';
import { gammaUpperQuantile } from '../statistics/gamma-quantile';

export interface MinimumOptions {
  /** Power samples averaged into each bin; at least 1. */
  readonly averages: number;
  /** Share of the old value that each visit keeps, from 0 to below 1. */
  readonly smoothing: number;
}

const TRIALS = 4_000;
const QUANTILES = 4_096;
const biases = new Map<string, number>();

/**
 * Noise of each bin as the lowest that its smoothed power has been over a window: exponential smoothing s ← β·s + (1 − β)·x from the first visit on,
 * then the minimum, over the mean that the same gives for pure noise. Follows an emission that pauses within the window; one that never does is taken for noise.
 *
 * @param visits  traces of one band, dB, in time; all of one length
 * @returns       dB, a value for each bin
 * @throws RangeError  if there is no visit, their lengths differ, a level is not finite, or an option lies outside its range
 * @see R. Martin, "Noise power spectral density estimation based on optimal smoothing and minimum statistics", 2001; docs/science.md 5.1
 */
export function minimumStatistics(visits: readonly ArrayLike<number>[], options: MinimumOptions): Float64Array {
  const { averages, smoothing } = options;
  if (!(averages >= 1 && averages < Infinity)) throw new RangeError(`averages: a number of at least 1 is needed, not ${averages}`);
  if (!(smoothing >= 0 && smoothing < 1)) throw new RangeError(`smoothing: a number from 0 to below 1 is needed, not ${smoothing}`);
  const bins = visits[0]?.length ?? 0;
  if (bins === 0 || visits.some((visit) => visit.length !== bins)) throw new RangeError('visits: traces of one length are needed');
  const biasDb = biasOf(visits.length, options);
  return Float64Array.from({ length: bins }, (_, bin) => {
    const least = leastSmoothed(visits.length, smoothing, (visit) => toLinear(visits[visit]?.[bin] as number));
    if (!Number.isFinite(least)) throw new RangeError(`visits: bin ${bin} holds what is not a level`);
    return toDecibels(least) - biasDb;
  });
}

function leastSmoothed(visits: number, smoothing: number, power: (visit: number) => number): number {
  let smoothed = power(0);
  let least = smoothed;
  for (let visit = 1; visit < visits; visit++) {
    smoothed = smoothing * smoothed + (1 - smoothing) * power(visit);
    least = Math.min(least, smoothed);
  }
  return least;
}

/** There is no closed form for the minimum of a smoothed sequence: the mean of 4,000 trials, always the same ones (within 0.05 dB). */
function biasOf(visits: number, { averages, smoothing }: MinimumOptions): Decibels {
  const key = `${visits} ${averages} ${smoothing}`;
  const known = biases.get(key);
  if (known !== undefined) return known;
  const noise = Float64Array.from({ length: QUANTILES }, (_, i) => gammaUpperQuantile(averages, (i + 0.5) / QUANTILES));
  const next = evenSteps();
  let sum = 0;
  for (let trial = 0; trial < TRIALS; trial++) {
    sum += leastSmoothed(visits, smoothing, () => noise[next() % QUANTILES] as number);
  }
  const bias = toDecibels(sum / TRIALS);
  biases.set(key, bias);
  return bias;
}

/** Whole numbers in an order that looks like chance and is always the same (xorshift, 32 bits). */
function evenSteps(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) >>> 8;
  };
}
