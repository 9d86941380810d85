import { bearingFix } from '../../src/science/location/bearing-fix';
import type { Bearing } from '../../src/science/location/bearing';
import { isInEllipse } from '../../src/science/location/error-ellipse';
import { lineOfSight } from '../../src/science/location/line-of-sight';
import { planeAround } from '../../src/science/location/local-plane';
import { stationsOf, TRANSMITTER, type BearingGeometry } from './bearing-geometries';
import { normal, type Random } from './synthetic-spectrum';

export interface TrialResult {
  readonly trials: number;
  readonly reported: number;
  /** Of the reported: share of ellipses that hold the transmitter. */
  readonly coverage: number;
  /** Root of the mean square error of the reported fixes over the Cramér-Rao bound. */
  readonly overBound: number;
  /** Of the reported: share with the ellipse of the covariance enlarged. */
  readonly enlarged: number;
}

/** So many times bearings with Gaussian errors, and what becomes of them. */
export function bearingTrials(geometry: BearingGeometry, trials: number, random: Random): TrialResult {
  const stations = stationsOf(geometry);
  const azimuths = stations.map((station) => (lineOfSight(station, TRANSMITTER).departure * 180) / Math.PI);
  const [around, { sigmaDeg }] = [planeAround(TRANSMITTER), geometry];
  let [reported, held, square, enlarged] = [0, 0, 0, 0];
  for (let trial = 0; trial < trials; trial++) {
    const bearings = stations.map((station, i): Bearing => {
      return { ...station, bearingDeg: (azimuths[i] as number) + sigmaDeg * normal(random), sigmaDeg };
    });
    const fix = bearingFix(bearings);
    if (fix.kind === 'no-fix') continue;
    const error = planeAround(fix.place).toPlane(TRANSMITTER);
    const offset = around.toPlane(fix.place);
    reported++;
    held += Number(isInEllipse(fix.ellipse, error.east, error.north));
    square += offset.east ** 2 + offset.north ** 2;
    enlarged += Number(fix.enlargedBy > 1);
  }
  const overBound = Math.sqrt(square / reported) / (geometry.demand === 'none' ? Infinity : boundOf(geometry));
  return { trials, reported, coverage: held / reported, overBound, enlarged: enlarged / reported };
}

/** Root of the trace of the bound on the covariance, m: (Σ JᵀJ/σ²)⁻¹ with J = (cos α, −sin α)/r in the plane, from the geometry's own numbers. */
function boundOf({ stationsKm, sigmaDeg }: BearingGeometry): number {
  const sigma = (1000 * sigmaDeg * Math.PI) / 180;
  let [ee, en, nn] = [0, 0, 0];
  for (const [east, north] of stationsKm) {
    const weight = (sigma * (east * east + north * north)) ** -2;
    ee += weight * north * north;
    en -= weight * north * east;
    nn += weight * east * east;
  }
  return Math.sqrt((ee + nn) / (ee * nn - en * en));
}
