import type { Decibels } from '../../shared/units';
import { toDecibels } from '../../shared/decibels';
import { gammaUpperQuantile } from '../statistics/gamma-quantile';
import { noiseDistributionOf, noiseUpperQuantile, type NoiseDistribution } from './noise-distribution';
import { thresholdsOver, type ThresholdOptions, type Thresholds } from './threshold';
import type { NoiseTrace } from './noise-trace';
import { truncationBias } from './truncation-bias';

/** False alarm rate at which the strong bins are left out. */
const EXCISION_TAIL = 1e-3;
/** A floor that ripples by ±2 dB must not be cleaned down to a handful of bins: never excise closer than eight averages would, 3.9 dB. */
const MOST_CLEAN_AVERAGES = 8;
/** Stations use few settings; one that sends ever new ones must not cost memory. */
const MOST_TRACES = 512;
const MOST_THRESHOLDS = 64;
const MANY_BINS = 400;
/** On each side of a bin without averages. */
const NEIGHBORS = 3;
const NEIGHBORHOOD_TAIL = 1e-4;

/** What follows for the noise floor from how a trace was made. */
export interface NoiseRules {
  /** Null where a hold or a peak detector does not say of how many samples: the floor is then the median, without a stated false alarm rate. */
  readonly noise: NoiseDistribution | null;
  /** T of the excision, power over the mean of what is kept. */
  readonly factor: number;
  /** By how much the excision's mean comes out too low: to be subtracted, ≤ 0 dB. */
  readonly biasDb: Decibels;
  /** How a bin's neighborhood is looked at; null where the bins themselves tell an emission of 10 dB from noise, and for holds. */
  readonly neighborhood: Neighborhood | null;
}

/** Bins taken together with their neighbors: the mean of 2·halfWidth + 1 bins of noise exceeds `factor` times the mean noise once in 10,000. */
export interface Neighborhood {
  readonly halfWidth: number;
  readonly factor: number;
}

/** Of a trace: its rules, and thresholds by clean bins and options. */
interface KnownTrace {
  readonly trace: NoiseTrace;
  readonly rules: NoiseRules;
  readonly thresholds: Map<string, Thresholds>;
}

const known = new Map<string, KnownTrace>();
/** Most sweeps are made like the one before. */
let last: KnownTrace | null = null;

/**
 * Excision factor and bias for a trace: T of 0.1 % for min(averages, 8), so that it is at least 3.9 dB.
 *
 * @throws RangeError  if `averages`, `holdCount` or `peakSamples` is less than 1
 * @see docs/science.md 5.1
 */
export function noiseRulesOf(trace: NoiseTrace): NoiseRules {
  return knownTrace(trace).rules;
}

function rulesFor(trace: NoiseTrace): NoiseRules {
  const noise = noiseDistributionOf(trace);
  const shape = Math.min(noise?.shape ?? 1, MOST_CLEAN_AVERAGES);
  const loose = noiseDistributionOf({ ...trace, detector: trace.detector === 'average' ? 'rms' : trace.detector, averages: shape });
  if (!noise || !loose) return { noise: null, factor: Infinity, biasDb: 0, neighborhood: null };
  const factor = noiseUpperQuantile(loose, EXCISION_TAIL);
  return { noise, factor, biasDb: toDecibels(truncationBias(noise, factor)), neighborhood: neighborhoodOf(noise) };
}

/** So many bins that they have about eight averages together; M·(2h + 1) samples. */
function neighborhoodOf({ shape, kind }: NoiseDistribution): Neighborhood | null {
  if (kind !== 'plain' || shape >= MOST_CLEAN_AVERAGES) return null;
  const halfWidth = Math.ceil(NEIGHBORS / shape);
  return { halfWidth, factor: gammaUpperQuantile(shape * (2 * halfWidth + 1), NEIGHBORHOOD_TAIL) };
}

/** Thresholds over the floor of a trace, remembered: their exact computation takes longer than a sweep. */
export function thresholdsOf(trace: NoiseTrace, cleanBins: number, options: ThresholdOptions): Thresholds {
  const bins = Math.min(cleanBins, MANY_BINS);
  const { rules, thresholds } = knownTrace(trace);
  return cached(thresholds, MOST_THRESHOLDS, `${bins} ${options.marginDb} ${options.falseAlarm}`, () =>
    thresholdsOver(rules.noise, bins, options),
  );
}

function knownTrace(trace: NoiseTrace): KnownTrace {
  if (last === null || !isMadeLike(trace, last.trace)) {
    const { averages, detector, trace: kind, holdCount, peakSamples } = trace;
    last = cached(known, MOST_TRACES, `${averages} ${detector} ${kind} ${holdCount} ${peakSamples}`, () => ({
      trace: { averages, detector, trace: kind, holdCount, peakSamples },
      rules: rulesFor(trace),
      thresholds: new Map<string, Thresholds>(),
    }));
  }
  return last;
}

function isMadeLike(a: NoiseTrace, b: NoiseTrace): boolean {
  return (
    a.averages === b.averages &&
    a.detector === b.detector &&
    a.trace === b.trace &&
    a.holdCount === b.holdCount &&
    a.peakSamples === b.peakSamples
  );
}

function cached<T>(cache: Map<string, T>, most: number, key: string, compute: () => T): T {
  const there = cache.get(key);
  if (there) return there;
  const value = compute();
  if (cache.size >= most) cache.clear();
  cache.set(key, value);
  return value;
}
