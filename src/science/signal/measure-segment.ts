import { toLinear } from '../../shared/decibels';
import type { Decibels, Hertz } from '../../shared/units';
import { channelPower } from '../measurement/channel-power';
import { centroid } from './centroid';
import { peakBin } from './cut-run';
import { evenWindow } from './even-window';
import { grownWindow } from './grow-window';
import { occupiedBand } from './occupied-bandwidth';
import type { Run } from './run';
import { trimmedWindow } from './trim-window';
import { xDbBand } from './x-db-width';

/** An emission in the mean spectrum of a minute. */
export interface SpectrumSegment extends Run {
  readonly centerHz: Hertz;
  /** 1 σ. */
  readonly centerUncertaintyHz: Hertz;
  /** Noise-corrected width that holds 99 % of the power, ± 1 bin. */
  readonly bandwidthHz: Hertz;
  /** Width 20 dB below the peak; null where the peak stands less than 20 dB above the floor, or the segment is truncated. */
  readonly width20Hz: Hertz | null;
  /** Noise-corrected power of all of it, in the spectrum's unit. */
  readonly levelDb: Decibels;
  /** Strongest bin, noise included. */
  readonly peakDb: Decibels;
  /** Strongest bin over the floor. */
  readonly snrDb: Decibels;
  /** It reaches the edge of the band: its center and width are those of what is seen. */
  readonly truncated: boolean;
}

export interface MeasurableSpectrum {
  readonly startHz: Hertz;
  readonly stepHz: Hertz;
  readonly rbwHz: Hertz;
  readonly meanDb: Float64Array;
  readonly averages: number;
  /** Relative uncertainty of the receiver's reference, 1 σ; default: none. */
  readonly referenceShare?: number;
}

/** What lies beside an emission. */
export interface Neighbors {
  readonly before?: Run;
  readonly after?: Run;
}

/** Skirts are sought so far beyond the run, in widths of it. */
const EXTENSION = 0.5;
const WIDTH_DB = 20;

/**
 * Center, bandwidth and power of an emission, from its bins and half its width to either side (no further than halfway to its neighbors), without
 * the noise.
 *
 * @param floorsDb  noise floor of each bin, dB
 * @see docs/science.md 5.4
 */
export function measureSegment(
  run: Run,
  neighbors: Neighbors,
  spectrum: MeasurableSpectrum,
  floorsDb: Float64Array,
  beta = 0.01,
): SpectrumSegment {
  const { startHz, stepHz, meanDb } = spectrum;
  const truncated = run.firstBin === 0 || run.lastBin === meanDb.length - 1;
  const window = windowOf(run, neighbors, spectrum, floorsDb);
  const noise = powersOf(floorsDb, window);
  const powers = withPower(powersOf(meanDb, window), noise);
  const peak = peakBin(meanDb, run);
  const snrDb = (meanDb[peak] as number) - (floorsDb[peak] as number);
  const { levelDb } = channelPower(powers, noise, {
    stepHz,
    noiseBandwidthHz: noiseBandwidthOf(run, spectrum),
    averages: spectrum.averages,
  });
  const shape = truncated ? shapeOfHull(run) : shapeOf(powers, noise, spectrum.averages, beta);
  const centerHz = startHz + ((truncated ? 0 : window.firstBin) + shape.center) * stepHz;
  return {
    firstBin: run.firstBin,
    lastBin: run.lastBin,
    centerHz,
    centerUncertaintyHz: Math.hypot(shape.uncertainty * stepHz, centerHz * (spectrum.referenceShare ?? 0)),
    bandwidthHz: shape.width * stepHz,
    width20Hz: truncated || snrDb < WIDTH_DB ? null : widthBelowPeak(meanDb, window, run) * stepHz,
    levelDb,
    peakDb: meanDb[peak] as number,
    snrDb,
    truncated,
  };
}

/** A plain array, because this runs for every emission of every minute that changes: to make a typed one takes longer than to fill it. */
function powersOf(levels: Float64Array, { firstBin, lastBin }: Run): number[] {
  const powers: number[] = [];
  for (let bin = firstBin; bin <= lastBin; bin++) powers.push(toLinear(levels[bin] as number));
  return powers;
}

/** Bins far below the floor (a receiver's dead ones) must not take away what the others hold: then none counts as less than the noise. */
function withPower(powers: number[], noise: readonly number[]): number[] {
  return excessOf(powers, noise) > 0 ? powers : powers.map((power, i) => Math.max(power, noise[i] as number));
}

function excessOf(powers: readonly number[], noise: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < powers.length; i++) sum += (powers[i] as number) - (noise[i] as number);
  return sum;
}

interface Shape {
  readonly center: number;
  readonly uncertainty: number;
  readonly width: number;
}

function shapeOf(powers: readonly number[], noise: readonly number[], averages: number, beta: number): Shape {
  const band = occupiedBand(
    powers.map((power, i) => power - (noise[i] as number)),
    beta,
  );
  const { center, uncertainty } = centroid(powers, noise, averages);
  return { center, uncertainty, width: band ? band.high - band.low : powers.length };
}

/** What is cut off by the edge of the band may lie anywhere: half the width seen counts as the uncertainty. */
function shapeOfHull({ firstBin, lastBin }: Run): Shape {
  const width = lastBin - firstBin + 1;
  return { center: (firstBin + lastBin) / 2, uncertainty: width / 2, width };
}

/** What is measured: the run, what of the emission lies beside it, and half of that to either side; no farther than halfway to its neighbors, nor up their skirts. */
function windowOf(run: Run, { before, after }: Neighbors, { meanDb, averages }: MeasurableSpectrum, floorsDb: Float64Array): Run {
  const left = before ? Math.floor((run.firstBin - before.lastBin - 1) / 2) : run.firstBin;
  const right = after ? Math.floor((after.firstBin - run.lastBin - 1) / 2) : meanDb.length - 1 - run.lastBin;
  const limits = { firstBin: run.firstBin - left, lastBin: run.lastBin + right };
  const { firstBin, lastBin } = grownWindow(meanDb, floorsDb, run, averages, limits);
  const reach = Math.max(1, Math.ceil((lastBin - firstBin + 1) * EXTENSION));
  const window = { firstBin: Math.max(limits.firstBin, firstBin - reach), lastBin: Math.min(limits.lastBin, lastBin + reach) };
  return trimmedWindow(meanDb, floorsDb, run, evenWindow(meanDb, floorsDb, window, averages, limits), averages);
}

/**
 * Noise bandwidth of a bin. Where the bins are further apart than the receiver is wide, and the emission fills two at most, what lies between the bins
 * is not known to hold any of it, and nothing is added for it.
 */
function noiseBandwidthOf(run: Run, { stepHz, rbwHz }: MeasurableSpectrum): Hertz {
  return run.lastBin - run.firstBin < 2 ? Math.max(stepHz, rbwHz) : rbwHz;
}

/** Width 20 dB below the peak; where a neighbor hides a side, as far as the valley before it. */
function widthBelowPeak(meanDb: Float64Array, { firstBin, lastBin }: Run, run: Run): number {
  const levels = [-Infinity];
  for (let bin = firstBin; bin <= lastBin; bin++) levels.push(meanDb[bin] as number);
  levels.push(-Infinity);
  const limit = (meanDb[peakBin(meanDb, run)] as number) - WIDTH_DB;
  const band = xDbBand(levels, WIDTH_DB);
  if (!band || !Number.isFinite(limit)) return lastBin - firstBin + 1;
  return band.high - band.low;
}
