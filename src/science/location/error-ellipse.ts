import type { Degrees, Meters } from '../../shared/units';
import { principalAxes, type Covariance2 } from '../statistics/principal-axes';

export interface ErrorEllipse {
  readonly semiMajorM: Meters;
  readonly semiMinorM: Meters;
  /** Of the major axis, clockwise from north, 0 to 180. */
  readonly orientationDeg: Degrees;
  /** Probability that it holds the true place. */
  readonly confidence: number;
}

/**
 * Ellipse around an estimate that holds the true place with a given probability: semi-axes √(−2·ln(1 − p))·√λ, 2.4477 √λ for 95 %.
 *
 * @param covariance  of the estimate, m²
 * @param confidence  p, between 0 and 1, both excluded
 * @throws RangeError  if the covariance is not positive definite or `confidence` lies outside
 * @see docs/science.md 8.1
 */
export function errorEllipse(covariance: Covariance2, confidence = 0.95): ErrorEllipse {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence: a number between 0 and 1 is needed, not ${confidence}`);
  const { major, minor, azimuth } = principalAxes(covariance);
  const scale = Math.sqrt(-2 * Math.log1p(-confidence));
  return {
    semiMajorM: scale * Math.sqrt(major),
    semiMinorM: scale * Math.sqrt(minor),
    orientationDeg: ((azimuth * 180) / Math.PI) % 180,
    confidence,
  };
}

/** The same ellipse, larger. */
export function enlarged(ellipse: ErrorEllipse, factor: number): ErrorEllipse {
  return { ...ellipse, semiMajorM: factor * ellipse.semiMajorM, semiMinorM: factor * ellipse.semiMinorM };
}

/** Whether a place so far to the east and to the north of the middle lies in the ellipse. */
export function isInEllipse({ semiMajorM, semiMinorM, orientationDeg }: ErrorEllipse, east: Meters, north: Meters): boolean {
  const azimuth = (orientationDeg * Math.PI) / 180;
  const along = east * Math.sin(azimuth) + north * Math.cos(azimuth);
  const across = east * Math.cos(azimuth) - north * Math.sin(azimuth);
  return Math.hypot(along / semiMajorM, across / semiMinorM) <= 1;
}

/**
 * Radius of the circle that holds half of the estimates: 0.562·σ_max + 0.615·σ_min, good where σ_min/σ_max > 0.3.
 *
 * @throws RangeError  if the covariance is not positive definite
 * @see docs/science.md 8.1
 */
export function circularErrorProbable(covariance: Covariance2): Meters {
  const { major, minor } = principalAxes(covariance);
  return 0.562 * Math.sqrt(major) + 0.615 * Math.sqrt(minor);
}
