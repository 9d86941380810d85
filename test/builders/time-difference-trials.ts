import { SPEED_OF_LIGHT } from '../../src/science/speed-of-light';
import { timeDifferenceFix } from '../../src/science/location/time-difference-fix';
import type { Arrival } from '../../src/science/location/arrival';
import { isInEllipse } from '../../src/science/location/error-ellipse';
import { planeAround } from '../../src/science/location/local-plane';
import type { Demand } from './bearing-geometries';
import { placeAt } from './level-trials';
import { normal, type Random } from './synthetic-spectrum';
import { lineOfSight } from '../../src/science/location/line-of-sight';

export interface TimeDifferenceGeometry {
  readonly name: string;
  readonly demand: Demand;
  readonly transmitterKm: readonly [number, number];
  readonly stationsKm: readonly (readonly [number, number])[];
  readonly sigmaNs: number;
}

const SQUARE = [
  [0, 0],
  [20, 0],
  [20, 20],
  [0, 20],
] as const;

export const TIME_DIFFERENCE_GEOMETRIES: readonly TimeDifferenceGeometry[] = [
  { name: 'good, 4 stations', demand: 'good', sigmaNs: 100, transmitterKm: [7, 12], stationsKm: SQUARE },
  { name: 'good, 6 stations', demand: 'good', sigmaNs: 200, transmitterKm: [14, 9], stationsKm: [...SQUARE, [35, 12], [-12, 5]] },
  { name: 'just outside the hull', demand: 'good', sigmaNs: 50, transmitterKm: [26, 10], stationsKm: [...SQUARE, [10, -8]] },
  { name: 'far outside the hull', demand: 'poor', sigmaNs: 200, transmitterKm: [60, 10], stationsKm: SQUARE },
  { name: 'near a station', demand: 'poor', sigmaNs: 300, transmitterKm: [0.3, 0.4], stationsKm: [...SQUARE, [10, 25]] },
  {
    name: 'collinear stations',
    demand: 'none',
    sigmaNs: 100,
    transmitterKm: [12, 15],
    stationsKm: [
      [0, 0],
      [10, 0],
      [22, 0],
      [35, 0],
    ],
  },
];

export function timeDifferenceTrials(
  geometry: TimeDifferenceGeometry,
  trials: number,
  random: Random,
): { reported: number; coverage: number } {
  const transmitter = placeAt(geometry.transmitterKm);
  const stations = geometry.stationsKm.map(placeAt);
  const times = stations.map((station) => lineOfSight(station, transmitter).distance / SPEED_OF_LIGHT);
  let [reported, held] = [0, 0];
  for (let trial = 0; trial < trials; trial++) {
    const arrivals = stations.map((station, i): Arrival => {
      const sigmaS = geometry.sigmaNs * 1e-9;
      return { ...station, timeS: 1 + (times[i] as number) + sigmaS * normal(random), sigmaS };
    });
    const fix = timeDifferenceFix(arrivals);
    if (fix.kind === 'no-fix') continue;
    const { east, north } = planeAround(fix.place).toPlane(transmitter);
    reported++;
    held += Number(isInEllipse(fix.ellipse, east, north));
  }
  return { reported, coverage: held / reported };
}
