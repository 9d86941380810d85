import { toDecibels } from '../../shared/decibels';
import type { Decibels } from '../../shared/units';
import { ratioUpperQuantile } from '../statistics/ratio-quantile';
import { noiseUpperQuantile, type NoiseDistribution } from './noise-distribution';

/** From so many unoccupied bins on, the floor is as good as known. */
const MANY_BINS = 400;

/**
 * Threshold over the mean noise that a bin of noise exceeds with probability `falseAlarm` (constant false alarm rate).
 *
 * 10·log10 of the upper quantile of the noise; below 400 unoccupied bins raised by what the uncertainty of the floor adds (ratio of two gamma
 * variates instead of one: Fisher's F).
 *
 * @param noise       distribution of the noise in the trace
 * @param falseAlarm  probability for a bin, between 0 and 1
 * @param cleanBins   bins from which the floor was estimated; at least 1
 * @throws RangeError  if an argument lies outside its range
 * @see docs/science.md 5.1, 5.2
 */
export function cfarThreshold(noise: NoiseDistribution, falseAlarm: number, cleanBins = Infinity): Decibels {
  if (!(cleanBins >= 1)) throw new RangeError(`cleanBins: at least 1 is needed, not ${cleanBins}`);
  const known = toDecibels(noiseUpperQuantile(noise, falseAlarm));
  if (cleanBins >= MANY_BINS) return known;
  const { shape } = noise;
  const plain = noiseUpperQuantile({ shape, kind: 'plain', count: 1, mean: 1 }, falseAlarm);
  return known + toDecibels(ratioUpperQuantile(shape, shape * cleanBins, falseAlarm) / plain);
}

export interface ThresholdOptions {
  /** Least height over the floor, dB. */
  readonly marginDb: Decibels;
  /** Probability for a bin of noise to be hot. */
  readonly falseAlarm: number;
}

/** Heights over the floor, dB: a run needs a bin above `on` and goes as far as bins are above `off`. */
export interface Thresholds {
  readonly onDb: Decibels;
  readonly offDb: Decibels;
}

const HYSTERESIS_DB = 3;
const OFF_FALSE_ALARM = 1e-2;

/**
 * On and off thresholds over the noise floor.
 *
 * T_on = max(margin, CFAR(M, P)); T_off = max(T_on − 3 dB, CFAR(M, 1e-2)): without the second term T_off lies below the mean noise where M is
 * large and the margin is small, and one hot bin becomes a run across the band. Where the noise has no stated distribution, the margin alone.
 *
 * @see docs/science.md 5.2
 */
export function thresholdsOver(noise: NoiseDistribution | null, cleanBins: number, { marginDb, falseAlarm }: ThresholdOptions): Thresholds {
  if (!noise) return { onDb: marginDb, offDb: marginDb - HYSTERESIS_DB };
  const onDb = Math.max(marginDb, cfarThreshold(noise, falseAlarm, cleanBins));
  return { onDb, offDb: Math.max(onDb - HYSTERESIS_DB, cfarThreshold(noise, OFF_FALSE_ALARM, cleanBins)) };
}
