import type { Degrees, Meters } from '../../shared/units';
import type { Covariance2 } from '../statistics/principal-axes';
import type { GeoPoint } from './distance';
import type { ErrorEllipse } from './error-ellipse';

/** High: 95 % within 1 km, by three independent stations or more. Low: two bearings, which nothing confirms, or poor geometry. */
export type FixConfidence = 'high' | 'medium' | 'low';

/** Where a transmitter stands. */
export interface Fix {
  readonly kind: 'fix';
  readonly place: GeoPoint;
  readonly method: string;
  /** 95 %. */
  readonly ellipse: ErrorEllipse;
  /** Factor by which the ellipse is larger than that of the covariance, because the geometry is poor; else 1. */
  readonly enlargedBy: number;
  /** Of the estimate where everything were linear: the Cramér-Rao bound at the place, m². */
  readonly covariance: Covariance2;
  readonly confidence: FixConfidence;
}

/** The measurements do not tell where the transmitter stands. */
export interface NoFix {
  readonly kind: 'no-fix';
  /** A sentence. */
  readonly why: string;
}

export interface BearingFix extends Fix {
  /** Measured less computed, one for each bearing that was given, −180 to 180. */
  readonly residualsDeg: readonly Degrees[];
  /** Places in the given list of the bearings that were left out. */
  readonly rejected: readonly number[];
  /** Stations used. */
  readonly stations: number;
  /** Of the stations used. */
  readonly chiSquare: number;
  /** The largest between two of the stations used. */
  readonly crossingDeg: Degrees;
}

export interface NoBearingFix extends NoFix {
  /** Places in the given list of the bearings that may be wrong. */
  readonly rejected: readonly number[];
}

const CLOSE: Meters = 1000;

export function confidenceOf({ semiMajorM }: ErrorEllipse, stations: number, isEnlarged: boolean): FixConfidence {
  if (stations < 3 || isEnlarged) return 'low';
  return semiMajorM <= CLOSE ? 'high' : 'medium';
}
