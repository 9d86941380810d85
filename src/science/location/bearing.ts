import type { Degrees } from '../../shared/units';
import type { GeoPoint } from './distance';

/** What a direction finder says: its own place, and the direction from which it hears an emission. */
export interface Bearing extends GeoPoint {
  /** Clockwise from true north. */
  readonly bearingDeg: Degrees;
  /** 1 σ; default 1°. */
  readonly sigmaDeg?: Degrees;
}

/** Where a bearing does not say how good it is. */
export const DEFAULT_SIGMA_DEG: Degrees = 1;

/**
 * Uncertainty of a bearing whose station gives a quality but no σ: max(1°, σ of the station)/√(quality/100).
 *
 * @param quality  0 to 100, 0 excluded
 * @throws RangeError  if an argument lies outside its range
 * @see docs/science.md 8.1
 */
export function sigmaOfQuality(quality: number, stationSigmaDeg: Degrees = DEFAULT_SIGMA_DEG): Degrees {
  if (!(quality > 0 && quality <= 100)) throw new RangeError(`quality: a number from 0 to 100 is needed, 0 excluded, not ${quality}`);
  if (!(stationSigmaDeg >= 0 && stationSigmaDeg < Infinity)) {
    throw new RangeError(`stationSigmaDeg: a number from 0 is needed, not ${stationSigmaDeg}`);
  }
  return Math.max(1, stationSigmaDeg) / Math.sqrt(quality / 100);
}

/**
 * Class of a direction finder by its error: A up to 2°, B up to 5°, C up to 10°, D beyond.
 *
 * @throws RangeError  if the error is negative or no number
 * @see ITU-R SM.854
 */
export function bearingClass(errorDeg: Degrees): 'A' | 'B' | 'C' | 'D' {
  if (!(errorDeg >= 0)) throw new RangeError(`errorDeg: a number from 0 is needed, not ${errorDeg}`);
  if (errorDeg <= 2) return 'A';
  if (errorDeg <= 5) return 'B';
  return errorDeg <= 10 ? 'C' : 'D';
}
