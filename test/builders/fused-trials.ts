import { bearingEvidence, levelEvidence, timeDifferenceEvidence, type Evidence } from '../../src/science/location/evidence';
import { isInEllipse } from '../../src/science/location/error-ellipse';
import { fusedFix } from '../../src/science/location/fused-fix';
import { powerLawField, tabulatedField } from '../../src/science/location/level-field';
import { stationLevels } from '../../src/science/location/level-reading';
import { lineOfSight } from '../../src/science/location/line-of-sight';
import { planeAround } from '../../src/science/location/local-plane';
import { rangedArrivals } from '../../src/science/location/arrival';
import { SPEED_OF_LIGHT } from '../../src/science/speed-of-light';
import { stationBearings } from '../../src/science/location/station-bearing';
import { levelsOf, placeAt, type RegionTrials } from './level-trials';
import { normal, type Random } from './synthetic-spectrum';

type Place = readonly [number, number];

/** Which stations, km, give what; each sees the same transmitter. */
export interface FusedGeometry {
  readonly name: string;
  readonly transmitterKm: Place;
  readonly bearings?: { readonly stationsKm: readonly Place[]; readonly sigmaDeg: number };
  readonly levels?: { readonly stationsKm: readonly Place[]; readonly sigmaDb: number; readonly notAboveDb?: number };
  readonly times?: { readonly stationsKm: readonly Place[]; readonly sigmaNs: number };
}

const MESH = [0, 12, 24, 36].flatMap((east) => [0, 12, 24, 36].map((north): Place => [east, north]));

export const FUSED_GEOMETRIES: readonly FusedGeometry[] = [
  {
    name: '2 bearings, 4 levels',
    transmitterKm: [14, 17],
    bearings: {
      sigmaDeg: 2,
      stationsKm: [
        [0, 0],
        [38, 0],
      ],
    },
    levels: {
      sigmaDb: 6,
      stationsKm: [
        [0, 0],
        [38, 0],
        [4, 30],
        [22, 38],
      ],
    },
  },
  {
    name: '1 bearing, 16 levels',
    transmitterKm: [14, 17],
    bearings: { sigmaDeg: 3, stationsKm: [[36, 0]] },
    levels: { sigmaDb: 6, stationsKm: MESH },
  },
  {
    name: '2 bearings crossing at 14°, 4 levels, one does not hear',
    transmitterKm: [14, 17],
    bearings: {
      sigmaDeg: 1.5,
      stationsKm: [
        [10, -15],
        [18, -15],
      ],
    },
    levels: {
      sigmaDb: 6,
      notAboveDb: 8,
      stationsKm: [
        [10, -15],
        [18, -15],
        [4, 30],
        [22, 38],
      ],
    },
  },
  {
    name: '1 bearing, 3 times',
    transmitterKm: [14, 17],
    bearings: { sigmaDeg: 2, stationsKm: [[0, 0]] },
    times: {
      sigmaNs: 200,
      stationsKm: [
        [0, 0],
        [38, 0],
        [4, 30],
      ],
    },
  },
  {
    name: '3 bearings, 4 levels, 3 times',
    transmitterKm: [20, 12],
    bearings: {
      sigmaDeg: 2,
      stationsKm: [
        [0, 0],
        [38, 0],
        [22, 38],
      ],
    },
    levels: {
      sigmaDb: 8,
      stationsKm: [
        [0, 0],
        [38, 0],
        [4, 30],
        [22, 38],
      ],
    },
    times: {
      sigmaNs: 1000,
      stationsKm: [
        [0, 0],
        [38, 0],
        [4, 30],
      ],
    },
  },
];

const FIELD = tabulatedField(powerLawField(3.5));
const REACH = 60_000;

export function fusedTrials(geometry: FusedGeometry, trials: number, random: Random): RegionTrials {
  const transmitter = placeAt(geometry.transmitterKm);
  let [reported, inEllipse, inRegion] = [0, 0, 0];
  for (let trial = 0; trial < trials; trial++) {
    const fix = fusedFix(evidenceOf(geometry, random), REACH);
    if (fix.kind === 'no-fix') continue;
    const offset = planeAround(fix.place).toPlane(transmitter);
    reported++;
    inEllipse += Number(isInEllipse(fix.ellipse, offset.east, offset.north));
    inRegion += Number(fix.region.holds(offset));
  }
  return { reported, inEllipse: inEllipse / reported, inRegion: inRegion / reported };
}

function evidenceOf({ transmitterKm, bearings, levels, times }: FusedGeometry, random: Random): Evidence[] {
  const transmitter = placeAt(transmitterKm);
  const evidence: Evidence[] = [];
  if (bearings) {
    const { sigmaDeg } = bearings;
    const taken = bearings.stationsKm.map(placeAt).map((station) => {
      const azimuth = (lineOfSight(station, transmitter).departure * 180) / Math.PI;
      return { ...station, bearingDeg: azimuth + sigmaDeg * normal(random), sigmaDeg };
    });
    evidence.push(bearingEvidence(stationBearings(taken)));
  }
  if (levels) evidence.push(levelEvidence(stationLevels(levelsOf({ name: '', transmitterKm, ...levels }, random)), FIELD));
  if (times) {
    const sigmaS = times.sigmaNs * 1e-9;
    const arrivals = times.stationsKm.map(placeAt).map((station) => {
      return { ...station, timeS: lineOfSight(station, transmitter).distance / SPEED_OF_LIGHT + sigmaS * normal(random), sigmaS };
    });
    evidence.push(timeDifferenceEvidence(rangedArrivals(arrivals)));
  }
  return evidence;
}
