import type { Meters } from '../../shared/units';
import type { GeoPoint } from './distance';
import { lineOfSight } from './line-of-sight';
import { SPEED_OF_LIGHT } from '../speed-of-light';

/** When an emission reaches a station. */
export interface Arrival extends GeoPoint {
  /** Seconds, from an instant that is the same for all stations and need not be known. */
  readonly timeS: number;
  /** 1 σ. */
  readonly sigmaS: number;
}

/** An arrival as a length, which is easier to reckon with. */
export interface RangedArrival {
  readonly station: GeoPoint;
  /** Distance that the light goes in its time; too long or too short by the same for all. */
  readonly range: Meters;
  readonly sigma: Meters;
}

/**
 * How much later an emission from a place reaches each station than the first, seconds.
 *
 * @throws RangeError  if there is no station
 */
export function timeDifferences(place: GeoPoint, stations: readonly GeoPoint[]): number[] {
  if (stations.length === 0) throw new RangeError('stations: at least one is needed');
  const distances = stations.map((station) => lineOfSight(station, place).distance);
  return distances.map((distance) => (distance - (distances[0] as number)) / SPEED_OF_LIGHT);
}

/**
 * @throws RangeError  naming `arrivals`, if a station has no position or is there twice, a time is no number or a σ is not positive
 */
export function rangedArrivals(arrivals: readonly Arrival[]): RangedArrival[] {
  const earliest = Math.min(...arrivals.map(({ timeS }) => timeS));
  return arrivals.map(({ lat, lon, timeS, sigmaS }, i) => {
    const twin = arrivals.findIndex((other) => other.lat === lat && other.lon === lon);
    if (twin < i && twin >= 0) throw new RangeError(`arrivals: number ${i} is of the same station as number ${twin}`);
    if (!(Math.abs(lat) <= 90 && Number.isFinite(lon))) throw new RangeError(`arrivals: number ${i} has no position`);
    if (!Number.isFinite(timeS)) throw new RangeError(`arrivals: number ${i} has no time`);
    if (!(sigmaS > 0 && sigmaS < Infinity)) throw new RangeError(`arrivals: number ${i} needs a sigma greater than 0, not ${sigmaS}`);
    return { station: { lat, lon }, range: (timeS - earliest) * SPEED_OF_LIGHT, sigma: sigmaS * SPEED_OF_LIGHT };
  });
}
