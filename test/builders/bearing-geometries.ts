import type { GeoPoint } from '../../src/science/location/distance';
import { movedBy } from '../../src/science/location/local-plane';

/** What can be asked of the fixes of a geometry. */
export type Demand = 'good' | 'poor' | 'none';

/** Direction finders around a transmitter, km to the east and to the north of it. */
export interface BearingGeometry {
  readonly name: string;
  readonly demand: Demand;
  readonly sigmaDeg: number;
  readonly stationsKm: readonly (readonly [number, number])[];
}

export const TRANSMITTER: GeoPoint = { lat: 46.3, lon: 126.2 };

export const BEARING_GEOMETRIES: readonly BearingGeometry[] = [
  {
    name: 'good, 2 stations',
    demand: 'good',
    sigmaDeg: 2,
    stationsKm: [
      [-30, -30],
      [30, -30],
    ],
  },
  {
    name: 'good, 3 stations',
    demand: 'good',
    sigmaDeg: 2,
    stationsKm: [
      [-30, -20],
      [35, -10],
      [-5, 40],
    ],
  },
  {
    name: 'good, 4 stations',
    demand: 'good',
    sigmaDeg: 1,
    stationsKm: [
      [-60, -20],
      [50, -40],
      [20, 70],
      [-30, 40],
    ],
  },
  {
    name: 'good, 6 stations',
    demand: 'good',
    sigmaDeg: 2,
    stationsKm: [
      [-60, -20],
      [50, -40],
      [20, 70],
      [-30, 40],
      [80, 20],
      [0, -55],
    ],
  },
  {
    name: 'narrow, 2 stations crossing at 20°',
    demand: 'poor',
    sigmaDeg: 2,
    stationsKm: [
      [-7, -40],
      [7, -40],
    ],
  },
  {
    name: 'narrow, 2 stations crossing at 12°',
    demand: 'poor',
    sigmaDeg: 1,
    stationsKm: [
      [-4.2, -40],
      [4.2, -40],
    ],
  },
  {
    name: 'narrow, 3 stations crossing at 14°',
    demand: 'poor',
    sigmaDeg: 0.5,
    stationsKm: [
      [-5, -40],
      [0, -42],
      [5, -40],
    ],
  },
  {
    name: 'near, 3 stations, 1.5 km from one',
    demand: 'poor',
    sigmaDeg: 2,
    stationsKm: [
      [-1, -1.1],
      [30, 5],
      [-10, 35],
    ],
  },
  {
    name: 'near, 2 stations, 4 km from one',
    demand: 'poor',
    sigmaDeg: 1,
    stationsKm: [
      [0, -4],
      [40, 10],
    ],
  },
  {
    name: 'collinear, 3 stations on one side',
    demand: 'none',
    sigmaDeg: 2,
    stationsKm: [
      [-20, 0],
      [-45, 0],
      [-70, 0],
    ],
  },
  {
    name: 'collinear, 5 stations on both sides',
    demand: 'none',
    sigmaDeg: 2,
    stationsKm: [
      [-20, 10],
      [-40, 20],
      [-80, 40],
      [30, -15],
      [60, -30],
    ],
  },
  {
    name: 'outside the hull, 5 stations',
    demand: 'good',
    sigmaDeg: 1,
    stationsKm: [
      [-40, -30],
      [-30, 20],
      [-60, 0],
      [-50, 40],
      [-70, -35],
    ],
  },
];

export function stationsOf({ stationsKm }: BearingGeometry): GeoPoint[] {
  return stationsKm.map(([east, north]) => movedBy(TRANSMITTER, 1000 * east, 1000 * north));
}
