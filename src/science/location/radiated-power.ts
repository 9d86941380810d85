import type { Dbw, DbuvPerMeter, Decibels, Meters } from '../../shared/units';
import { bisect } from '../statistics/bisect';
import { normalUpperTail } from '../statistics/normal-tail';
import type { Covariance2 } from '../statistics/principal-axes';
import { geodesicBetween, type GeoPoint } from './distance';
import { DEFAULT_SHADOWING_DB } from './level-reading';
import { planeAround } from './local-plane';

/** A path over which a model tells the field of 1 kW e.r.p. */
export interface FieldPath {
  readonly distance: Meters;
  readonly transmitterHeight: Meters;
  readonly receiverHeight: Meters;
}

/** Field of 1 kW e.r.p. at the end of a path, dBµV/m. */
export type KilowattField = (path: FieldPath) => DbuvPerMeter;

/** What a calibrated station measures. */
export interface MeasuredField extends GeoPoint {
  readonly fieldDbuvM: DbuvPerMeter;
  /** Over the ground: 10 to 40 m make 9 dB. */
  readonly antennaHeightM: Meters;
  /** Spread about a prediction, 1 σ; default 7 dB. */
  readonly sigmaDb?: Decibels;
}

/** Where the transmitter stands, as far as it is known. */
export interface UncertainPlace {
  readonly place: GeoPoint;
  /** m²; absent where the place is known. */
  readonly covariance?: Covariance2;
}

/** A power that is Gaussian if a height and a place are true. */
export interface PowerHypothesis {
  readonly weight: number;
  readonly transmitterHeight: Meters;
  readonly meanDbkw: Decibels;
  readonly sigmaDb: Decibels;
}

export interface RadiatedPower {
  /** dB over 1 kW e.r.p. */
  readonly medianDbkw: Decibels;
  /** Bounds of the interval that holds it with 90 % probability. */
  readonly lowDbkw: Decibels;
  readonly highDbkw: Decibels;
  readonly hypotheses: readonly PowerHypothesis[];
  /** Probability that it is at least so much. */
  exceeds(power: Dbw): number;
}

/** Heights of transmitters that nobody knows: evenly in their logarithm from 30 to 100 m. */
const HEIGHTS: readonly Meters[] = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => 30 * (100 / 30) ** share);
/** Three points with the mean, the variance and the fourth moment of a Gaussian. */
const POINTS = [
  { at: -Math.sqrt(3), weight: 1 / 6 },
  { at: 0, weight: 2 / 3 },
  { at: Math.sqrt(3), weight: 1 / 6 },
] as const;
const TAIL = 0.05;
const DBKW_OF_1_W = -30;

/**
 * Effective radiated power of a transmitter by the fields at stations: ERP = E − E₁kW at each, their mean weighted by 1/σ², over the heights that it may have
 * and the places where it may stand.
 *
 * @param field    model of propagation
 * @param heights  of the transmitting antenna, equally likely; default 30 to 100 m
 * @throws RangeError  naming `measured`, if there is none, or a field, a height or a σ is none; or what `field` refuses
 * @see docs/science.md 8.4
 */
export function radiatedPower(
  measured: readonly MeasuredField[],
  transmitter: UncertainPlace,
  field: KilowattField,
  heights: readonly Meters[] = HEIGHTS,
): RadiatedPower {
  requireMeasured(measured);
  if (heights.length === 0) throw new RangeError('heights: at least one is needed');
  const hypotheses = placesOf(transmitter).flatMap(({ place, weight }) =>
    heights.map((height) => ({ weight: weight / heights.length, ...powerIf(place, height, measured, field) })),
  );
  const above = (power: Decibels): number =>
    hypotheses.reduce((sum, { weight, meanDbkw, sigmaDb }) => sum + weight * normalUpperTail((power - meanDbkw) / sigmaDb), 0);
  const [least, most] = [Math.min(...hypotheses.map(lowEnd)), Math.max(...hypotheses.map(highEnd))];
  const quantile = (tail: number): Decibels => bisect((power) => above(power) - tail, least, most);
  return {
    medianDbkw: quantile(0.5),
    lowDbkw: quantile(1 - TAIL),
    highDbkw: quantile(TAIL),
    hypotheses,
    exceeds: (power) => above(power + DBKW_OF_1_W),
  };
}

function powerIf(
  place: GeoPoint,
  transmitterHeight: Meters,
  measured: readonly MeasuredField[],
  field: KilowattField,
): Omit<PowerHypothesis, 'weight'> {
  let [weights, sum] = [0, 0];
  for (const { fieldDbuvM, antennaHeightM, sigmaDb = DEFAULT_SHADOWING_DB, lat, lon } of measured) {
    const distance = Math.max(1, geodesicBetween({ lat, lon }, place).distance);
    const power = fieldDbuvM - field({ distance, transmitterHeight, receiverHeight: antennaHeightM });
    weights += sigmaDb ** -2;
    sum += power * sigmaDb ** -2;
  }
  return { transmitterHeight, meanDbkw: sum / weights, sigmaDb: weights ** -0.5 };
}

/** Nine places with the mean and the covariance of the transmitter's; one where it is known. */
function placesOf({ place, covariance }: UncertainPlace): { readonly place: GeoPoint; readonly weight: number }[] {
  if (!covariance) return [{ place, weight: 1 }];
  const plane = planeAround(place);
  const a = Math.sqrt(covariance.ee);
  const b = a > 0 ? covariance.en / a : 0;
  const c = Math.sqrt(Math.max(0, covariance.nn - b * b));
  return POINTS.flatMap((u) =>
    POINTS.map((v) => ({ place: plane.toPoint({ east: a * u.at, north: b * u.at + c * v.at }), weight: u.weight * v.weight })),
  );
}

function lowEnd({ meanDbkw, sigmaDb }: PowerHypothesis): Decibels {
  return meanDbkw - 8 * sigmaDb;
}

function highEnd({ meanDbkw, sigmaDb }: PowerHypothesis): Decibels {
  return meanDbkw + 8 * sigmaDb;
}

function requireMeasured(measured: readonly MeasuredField[]): void {
  if (measured.length === 0) throw new RangeError('measured: at least one field is needed');
  measured.forEach(({ fieldDbuvM, antennaHeightM, sigmaDb = DEFAULT_SHADOWING_DB }, i) => {
    if (!Number.isFinite(fieldDbuvM)) throw new RangeError(`measured: number ${i} has no field`);
    if (!(antennaHeightM > 0 && antennaHeightM < Infinity))
      throw new RangeError(`measured: number ${i} needs an antenna height greater than 0`);
    if (!(sigmaDb > 0 && sigmaDb < Infinity)) throw new RangeError(`measured: number ${i} needs a sigma greater than 0, not ${sigmaDb}`);
  });
}
