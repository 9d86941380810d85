import { z } from 'zod';
import { landTable } from '../config/land-table';
import { errorEllipse } from '../science/location/error-ellipse';
import { powerLawField, type LevelField } from '../science/location/level-field';
import { levelFix, type LevelFix } from '../science/location/level-fix';
import { DEFAULT_SHADOWING_DB } from '../science/location/level-reading';
import type { PathLoss } from '../science/propagation/path-loss';
import { costHataModel, FREE_SPACE_MODEL, hataModel, landModel } from '../science/propagation/path-loss-models';
import { defineCalculation, type Remarks } from './defined.calculation';

const place = {
  lat: z.number().min(-90).max(90).describe('Of the station, degrees, WGS-84'),
  lon: z.number().min(-360).max(360).describe('Of the station, degrees, WGS-84'),
};
const sigmaDb = z.number().positive().optional().describe('Spread of levels over places, 1 σ; default 7 dB');
const heard = z.strictObject({
  ...place,
  levelDb: z.number().describe('What the station hears: dBµV/m, or other decibels that are the same at all stations'),
  sigmaDb,
});
const unheard = z.strictObject({
  ...place,
  notAboveDb: z.number().describe('The station would have heard more than this, and did not'),
  sigmaDb,
});

/** 10·n of the decay that is usual over land. */
const DEFAULT_EXPONENT = 3.5;
/** Middle of what transmitters have, 30 to 100 m, in the logarithm. */
const DEFAULT_TRANSMITTER_HEIGHT = 55;
const DEFAULT_RECEIVER_HEIGHT = 10;
/** Over which each model is defined, m. */
const REACH = { 'free-space': [1, 2e6], hata: [10, 1e5], cost231: [10, 1e5], p1546: [1, 1e6] } as const;

interface FieldInput {
  readonly exponent?: number;
  readonly frequencyHz?: number;
  readonly model?: keyof typeof REACH;
  readonly transmitterHeightM?: number;
  readonly receiverHeightM?: number;
}

export const fixLevels = defineCalculation({
  name: 'fix-levels',
  summary:
    'Place of a transmitter of unknown power by the levels at several stations, with those that do not hear it, and its 95 % ellipse.',
  example: {
    stations: [
      { lat: 46, lon: 126, levelDb: 35.5 },
      { lat: 46, lon: 126.129, levelDb: 31.1 },
      { lat: 46.09, lon: 126, levelDb: 28.3 },
      { lat: 46.108, lon: 126.155, levelDb: 22.2 },
      { lat: 46.3, lon: 126.1, notAboveDb: 15 },
    ],
  },
  input: {
    stations: z
      .array(
        z.union([heard, unheard], {
          error: 'A station is { lat, lon, levelDb, sigmaDb? }, or, where it hears nothing, { lat, lon, notAboveDb }.',
        }),
      )
      .min(1)
      .describe('Of one emission'),
    exponent: z.number().positive().optional().describe('n, of a level that falls by 10·n·log10(distance); default 3.5'),
    frequencyHz: z.number().positive().optional().describe('Hz; with it a model of propagation instead of the exponent'),
    model: z.enum(['free-space', 'hata', 'cost231', 'p1546']).optional().describe('Default p1546'),
    transmitterHeightM: z.number().positive().optional().describe('For the model; default 55 m'),
    receiverHeightM: z.number().positive().optional().describe('For the model; default 10 m'),
  },
  calculate({ stations, ...given }, remarks) {
    const field = fieldOf(given, remarks);
    if (stations.some((station) => station.sigmaDb === undefined)) remarks.assume('sigmaDb', DEFAULT_SHADOWING_DB);
    const found = levelFix(stations, field);
    if (found.kind === 'no-fix') return { fix: null, why: found.why };
    remark(found, remarks);
    return {
      lat: found.place.lat,
      lon: found.place.lon,
      method: found.method,
      ellipse: found.ellipse,
      bound: errorEllipse(found.covariance),
      regionAreaM2: found.region.areaM2,
      levelAt1KmDb: found.levelAt1KmDb,
      residuals: found.residualsDb,
      confidence: found.confidence,
    };
  },
});

function fieldOf(given: FieldInput, remarks: Remarks): LevelField {
  const { exponent, frequencyHz } = given;
  if (frequencyHz !== undefined) {
    if (exponent !== undefined) throw new RangeError('exponent: either an exponent or a frequency with its model, not both');
    return modelField({ ...given, frequencyHz }, remarks);
  }
  const needless = (['model', 'transmitterHeightM', 'receiverHeightM'] as const).find((name) => given[name] !== undefined);
  if (needless) throw new RangeError(`frequencyHz: ${needless} is of use only with a frequency`);
  if (exponent === undefined) remarks.assume('exponent', DEFAULT_EXPONENT);
  return powerLawField(exponent ?? DEFAULT_EXPONENT);
}

function modelField({ frequencyHz, ...given }: FieldInput & { readonly frequencyHz: number }, remarks: Remarks): LevelField {
  const usual = { model: 'p1546', transmitterHeightM: DEFAULT_TRANSMITTER_HEIGHT, receiverHeightM: DEFAULT_RECEIVER_HEIGHT } as const;
  for (const name of ['model', 'transmitterHeightM', 'receiverHeightM'] as const)
    if (given[name] === undefined) remarks.assume(name, usual[name]);
  const { model = usual.model, transmitterHeightM = usual.transmitterHeightM, receiverHeightM = usual.receiverHeightM } = given;
  const { lossDb } = pathLossOf(model);
  const [nearest, farthest] = REACH[model];
  const link = { frequencyHz, transmitterHeightM, receiverHeightM };
  lossDb({ ...link, distanceM: 10_000 }, (sentence) => remarks.caution(sentence));
  return (distance) => 0 - lossDb({ ...link, distanceM: Math.min(farthest, Math.max(nearest, distance)) });
}

function pathLossOf(model: keyof typeof REACH): Pick<PathLoss, 'lossDb'> {
  switch (model) {
    case 'free-space':
      return FREE_SPACE_MODEL;
    case 'hata':
      return hataModel('suburban');
    case 'cost231':
      return costHataModel('suburban');
    case 'p1546':
      return landModel(landTable());
  }
}

function remark({ alternative, covariance, ellipse }: LevelFix, remarks: Remarks): void {
  if (alternative) {
    const { lat, lon } = alternative;
    remarks.caution(
      `A transmitter outside the network, at ${lat.toFixed(3)}, ${lon.toFixed(3)}, would fit nearly as well: the ellipse holds if it is inside.`,
    );
  }
  if (ellipse.semiMajorM > 2 * errorEllipse(covariance).semiMajorM)
    remarks.caution('The likelihood is far from Gaussian: the ellipse is much larger than its bound.');
}
