import { toDecibels, toLinear } from '../../shared/decibels';
import type { Decibels, Quantity } from '../../shared/units';

type Bins = Quantity<'bins'>;

export interface ParabolaPeak {
  /** From the middle bin, −½ to ½. */
  readonly offset: Bins;
  /** 1 σ; at most 1/√12, anywhere in the bin. */
  readonly uncertainty: Bins;
}

export interface ParabolaOptions {
  /** M, power samples averaged into each bin; default: so many that they do not scatter. */
  readonly averages?: number;
  /** Noise of each bin, dB; taken away first. Default: none. */
  readonly noiseDb?: Decibels;
}

const ANYWHERE = 1 / Math.sqrt(12);
/** A filter is no parabola in decibels unless it is Gaussian: Hann's window shifts the vertex by at most 0.016 bins. */
const FILTER_ERROR = 0.016 / Math.SQRT2;
const DECIBELS_OF_E = 10 * Math.LOG10E;

/**
 * Where between the bins a carrier lies: vertex of the parabola through the levels of the strongest bin and its two neighbors,
 * δ = ½·(y₋ − y₊)/(y₋ − 2·y₀ + y₊).
 *
 * The uncertainty follows from the scatter of the three levels, 4.34·√(1/M + 1/2M² + 1/6M³) dB, more where noise was taken away, through the derivatives
 * of δ. Where a neighbor does not rise above the noise, the carrier may lie anywhere in its bin.
 *
 * @param levels  of three neighboring bins, the middle one the highest, dB
 * @throws RangeError  if a level is not finite, the middle one is not higher than one of the others and as high as both, or `averages` is less than 1
 * @see docs/science.md 5.4
 */
export function peakByParabola(levels: readonly [Decibels, Decibels, Decibels], options: ParabolaOptions = {}): ParabolaPeak {
  const { averages = Infinity, noiseDb = -Infinity } = options;
  requirePeak(levels);
  if (!(averages >= 1)) throw new RangeError(`averages: at least 1 is needed, not ${averages}`);
  const [left, middle, right] = levels.map((level) => withoutNoise(level, noiseDb, averages)) as [Level, Level, Level];
  const curvature = left.db - 2 * middle.db + right.db;
  if (!(curvature < 0 && Number.isFinite(curvature))) return { offset: 0, uncertainty: ANYWHERE };
  const offset = (left.db - right.db) / (2 * curvature);
  const scatter = Math.hypot((right.db - middle.db) * left.sigma, (left.db - right.db) * middle.sigma, (middle.db - left.db) * right.sigma);
  const uncertainty = Math.hypot(scatter / (curvature * curvature), FILTER_ERROR);
  return { offset: Math.max(-0.5, Math.min(0.5, offset)), uncertainty: Math.min(ANYWHERE, uncertainty) };
}

interface Level {
  readonly db: Decibels;
  readonly sigma: Decibels;
}

function withoutNoise(level: Decibels, noiseDb: Decibels, averages: number): Level {
  const share = 1 - toLinear(noiseDb - level);
  const sigma = DECIBELS_OF_E * Math.sqrt(1 / averages + 1 / (2 * averages ** 2) + 1 / (6 * averages ** 3));
  return share > 0 ? { db: level + toDecibels(share), sigma: sigma / share } : { db: -Infinity, sigma };
}

function requirePeak([left, middle, right]: readonly [Decibels, Decibels, Decibels]): void {
  if (![left, middle, right].every(Number.isFinite)) throw new RangeError('levels: three finite levels are needed');
  if (middle < left || middle < right) throw new RangeError('levels: the middle one has to be the highest');
  if (left === middle && middle === right) throw new RangeError('levels: three equal ones have no peak');
}
