import { toLinear } from '../../shared/decibels';
import type { Decibels, Hertz } from '../../shared/units';
import { occupiedBand, type BandEdges } from '../signal/occupied-bandwidth';
import { xDbBand } from '../signal/x-db-width';
import { emissionWindow } from './emission-window';

/** A trace with one emission in it. */
export interface BandwidthTrace {
  /** dB, noise included. */
  readonly levels: ArrayLike<number>;
  /** Mean noise of a bin, dB. */
  readonly noiseDb: Decibels;
  readonly stepHz: Hertz;
  /** Resolution bandwidth; default: the step. */
  readonly rbwHz?: Hertz;
}

export type MeasuredBandwidth =
  | {
      /** Edges in bins from the center of the first one. */
      readonly band: BandEdges;
      readonly widthHz: Hertz;
      /** Outside what is recommended. */
      readonly cautions: readonly string[];
    }
  | { readonly band: null; readonly why: string };

/** Weaker, and what is left of the noise makes the band wide. */
const LEAST_SNR_DB = 20;
/** Over x: the points have to stand out of the noise themselves. */
const MARGIN_OVER_X_DB = 6;
/** Of the resolution bandwidth. */
const LEAST_WIDTHS = 20;
const RECOMMENDED_WIDTHS = 50;
/** A trace that ends no farther below the peak than this does not hold all of the emission. */
const CUT_OFF_DB = 20;

/**
 * Occupied bandwidth by the β method: the band that holds all but β of the power of p = max(0, x − N), interpolated inside bins, β/2 beyond each edge.
 *
 * It is null where the strongest bin stands less than 20 dB over the noise, or the band is narrower than 20 resolution bandwidths; below 50 it comes with
 * a caution. The trace should be the mean of at least 30, of speech a maximum hold of 30 s. Bins of noise alone count only in so far as together they
 * cannot move an edge ({@link emissionWindow}).
 *
 * @param beta  share of the power outside, between 0 and 1
 * @throws RangeError  naming the argument that is empty, not finite or outside its range
 * @see RR No. 1.153; ITU-R SM.443; docs/science.md 5.4
 */
export function occupiedBandwidth(trace: BandwidthTrace, beta = 0.01): MeasuredBandwidth {
  const snrDb = requireTrace(trace) - trace.noiseDb;
  if (!(beta > 0 && beta < 1)) throw new RangeError(`beta: a share between 0 and 1 is needed, not ${beta}`);
  if (snrDb < LEAST_SNR_DB) return tooWeak(snrDb, LEAST_SNR_DB);
  const powers = excessPowers(trace);
  const { firstBin, lastBin } = emissionWindow(powers, beta);
  const band = occupiedBand(
    powers.subarray(firstBin, lastBin + 1).map((p) => Math.max(0, p)),
    beta,
  ) as BandEdges;
  return judged({ low: band.low + firstBin, high: band.high + firstBin }, trace);
}

/**
 * x-dB bandwidth: between the outermost points x dB below the peak, interpolated on decibels. 26 dB come close to the occupied bandwidth for many classes
 * of emission; 3 dB measure the main lobe only.
 *
 * It is null where the strongest bin stands less than x + 6 dB over the noise, a side does not fall so far, or the band is narrower than 20 resolution
 * bandwidths. The trace should be a maximum hold.
 *
 * @param xDb  greater than 0
 * @throws RangeError  naming the argument that is empty, not finite or outside its range
 * @see ITU-R SM.443; docs/science.md 5.4
 */
export function xDbBandwidth(trace: BandwidthTrace, xDb: Decibels = 26): MeasuredBandwidth {
  const snrDb = requireTrace(trace) - trace.noiseDb;
  const band = xDbBand(trace.levels, xDb);
  if (snrDb < xDb + MARGIN_OVER_X_DB) return tooWeak(snrDb, xDb + MARGIN_OVER_X_DB);
  return band ? judged(band, trace) : { band: null, why: `The trace does not fall ${xDb} dB below the peak on both sides.` };
}

function judged(band: BandEdges, { levels, stepHz, rbwHz = stepHz }: BandwidthTrace): MeasuredBandwidth {
  const widthHz = (band.high - band.low) * stepHz;
  const widths = widthHz / rbwHz;
  if (widths < LEAST_WIDTHS) {
    const why = `The band is ${widths.toFixed(1)} resolution bandwidths wide; ${LEAST_WIDTHS} are needed.`;
    return { band: null, why };
  }
  const cautions = [
    ...(widths < RECOMMENDED_WIDTHS
      ? [`The band is ${widths.toFixed(1)} resolution bandwidths wide; ${RECOMMENDED_WIDTHS} are recommended.`]
      : []),
    ...(isCutOff(levels) ? ['The power reaches the end of the trace: what lies beyond is not counted.'] : []),
  ];
  return { band, widthHz, cautions };
}

function isCutOff(levels: ArrayLike<number>): boolean {
  let peak = -Infinity;
  for (let i = 0; i < levels.length; i++) peak = Math.max(peak, levels[i] as number);
  return Math.max(levels[0] as number, levels[levels.length - 1] as number) > peak - CUT_OFF_DB;
}

function tooWeak(snrDb: Decibels, neededDb: Decibels): MeasuredBandwidth {
  return { band: null, why: `The strongest bin stands ${snrDb.toFixed(1)} dB over the noise; ${neededDb} dB are needed.` };
}

function excessPowers({ levels, noiseDb }: BandwidthTrace): Float64Array {
  return Float64Array.from(levels, (level) => toLinear(level - noiseDb) - 1);
}

/** The highest level, if everything can be computed with. */
function requireTrace({ levels, noiseDb, stepHz, rbwHz = stepHz }: BandwidthTrace): Decibels {
  if (levels.length < 2) throw new RangeError(`levels: at least two bins are needed, not ${levels.length}`);
  let peak = -Infinity;
  for (let i = 0; i < levels.length; i++) {
    const level = levels[i] as number;
    if (!Number.isFinite(level)) throw new RangeError(`levels: bin ${i} is not a level: ${level}`);
    peak = Math.max(peak, level);
  }
  if (!Number.isFinite(noiseDb)) throw new RangeError(`noiseDb: a finite level is needed, not ${noiseDb}`);
  if (!(stepHz > 0 && stepHz < Infinity)) throw new RangeError(`stepHz: a number greater than 0 is needed, not ${stepHz}`);
  if (!(rbwHz > 0 && rbwHz < Infinity)) throw new RangeError(`rbwHz: a number greater than 0 is needed, not ${rbwHz}`);
  return peak;
}
