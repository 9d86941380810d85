import type { GeoPoint } from '../../src/science/location/distance';
import { isInEllipse } from '../../src/science/location/error-ellipse';
import { powerLawField } from '../../src/science/location/level-field';
import { levelFix } from '../../src/science/location/level-fix';
import type { LevelReading } from '../../src/science/location/level-reading';
import { movedBy, planeAround } from '../../src/science/location/local-plane';
import type { LevelGeometry } from './level-geometries';
import { normal, type Random } from './synthetic-spectrum';

export interface RegionTrials {
  readonly reported: number;
  /** Of the reported: share of ellipses that hold the transmitter. */
  readonly inEllipse: number;
  /** Of the reported: share of 95 % regions that hold it. */
  readonly inRegion: number;
}

export const CORNER: GeoPoint = { lat: 46, lon: 126 };
const EXPONENT = 3.5;
const LEVEL_AT_1_KM = 60;

export function placeAt([eastKm, northKm]: readonly [number, number]): GeoPoint {
  return movedBy(CORNER, 1000 * eastKm, 1000 * northKm);
}

/** What the stations hear, with a shadowing of their own each. */
export function levelsOf(
  { transmitterKm, stationsKm, sigmaDb, notAboveDb, gainSigmaDb = 0 }: LevelGeometry,
  random: Random,
): LevelReading[] {
  return stationsKm.map(([east, north]) => {
    const distanceKm = Math.hypot(east - transmitterKm[0], north - transmitterKm[1]);
    const levelDb = LEVEL_AT_1_KM - 10 * EXPONENT * Math.log10(distanceKm) + sigmaDb * normal(random) + gainSigmaDb * normal(random);
    const station = { ...placeAt([east, north]), sigmaDb, isCalibrated: gainSigmaDb === 0 };
    return notAboveDb !== undefined && levelDb < notAboveDb ? { ...station, notAboveDb } : { ...station, levelDb };
  });
}

export function levelTrials(geometry: LevelGeometry, trials: number, random: Random): RegionTrials {
  const [transmitter, field] = [placeAt(geometry.transmitterKm), powerLawField(EXPONENT)];
  let [reported, inEllipse, inRegion] = [0, 0, 0];
  for (let trial = 0; trial < trials; trial++) {
    const fix = levelFix(levelsOf(geometry, random), field);
    if (fix.kind === 'no-fix') continue;
    const offset = planeAround(fix.place).toPlane(transmitter);
    reported++;
    inEllipse += Number(isInEllipse(fix.ellipse, offset.east, offset.north));
    inRegion += Number(fix.region.holds(offset));
  }
  return { reported, inEllipse: inEllipse / reported, inRegion: inRegion / reported };
}
