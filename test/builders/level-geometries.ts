/** Stations around a transmitter, km to the east and to the north of a corner of the network. */
export interface LevelGeometry {
  readonly name: string;
  readonly transmitterKm: readonly [number, number];
  readonly stationsKm: readonly (readonly [number, number])[];
  readonly sigmaDb: number;
  /** Under this level a station does not hear: absent where all do. */
  readonly notAboveDb?: number;
  /** Spread of gains that nobody knows. */
  readonly gainSigmaDb?: number;
}

const SIX = [
  [0, 0],
  [20, 3],
  [38, 0],
  [4, 30],
  [22, 38],
  [40, 34],
] as const;
const FOUR = [
  [0, 0],
  [10, 0],
  [0, 10],
  [12, 12],
] as const;
const FIVE = [
  [0, 0],
  [20, 0],
  [20, 20],
  [0, 20],
  [10, 10],
] as const;
const MESH = [0, 12, 24, 36].flatMap((east) => [0, 12, 24, 36].map((north) => [east, north] as const));

export const LEVEL_GEOMETRIES: readonly LevelGeometry[] = [
  { name: '4 stations, 6 dB', sigmaDb: 6, transmitterKm: [4, 3], stationsKm: FOUR },
  { name: '5 stations, 6 dB', sigmaDb: 6, transmitterKm: [6, 13], stationsKm: FIVE },
  { name: '5 stations, 8 dB', sigmaDb: 8, transmitterKm: [6, 13], stationsKm: FIVE },
  { name: '6 stations, 3 dB', sigmaDb: 3, transmitterKm: [17, 14], stationsKm: SIX },
  { name: '6 stations, 6 dB', sigmaDb: 6, transmitterKm: [30, 26], stationsKm: SIX },
  { name: '16 stations, those under 20 dB do not hear', sigmaDb: 6, transmitterKm: [17, 20], stationsKm: MESH, notAboveDb: 20 },
  { name: '16 stations of unknown gain', sigmaDb: 6, transmitterKm: [17, 20], stationsKm: MESH, gainSigmaDb: 10 },
];

/** Levels do not locate what is outside; where errors put it inside, the region should still hold it. */
export const OUTSIDE_LEVEL_GEOMETRIES: readonly LevelGeometry[] = [
  { name: 'outside, 4 stations, 6 dB', sigmaDb: 6, transmitterKm: [-6, 5], stationsKm: FOUR },
  { name: 'outside, 5 stations, 6 dB', sigmaDb: 6, transmitterKm: [30, 10], stationsKm: FIVE },
  { name: 'outside, 5 stations, 8 dB', sigmaDb: 8, transmitterKm: [10, -8], stationsKm: FIVE },
  { name: 'outside, 6 stations, 3 dB', sigmaDb: 3, transmitterKm: [60, 20], stationsKm: SIX },
  { name: 'outside, 6 stations, 6 dB', sigmaDb: 6, transmitterKm: [55, 20], stationsKm: SIX },
  { name: 'outside, 16 stations, those under 20 dB do not hear', sigmaDb: 6, transmitterKm: [48, 20], stationsKm: MESH, notAboveDb: 20 },
  { name: 'outside, 16 stations of unknown gain', sigmaDb: 6, transmitterKm: [50, 20], stationsKm: MESH, gainSigmaDb: 10 },
];
