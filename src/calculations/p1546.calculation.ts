import { z } from 'zod';
import { landTable } from '../config/land-table';
import { explainFieldStrength } from '../science/propagation/explain-field-strength';
import { isShort, type LandPath } from '../science/propagation/land-path';
import { CLUTTER_HEIGHT } from '../science/propagation/surroundings';
import { toDecibels } from '../shared/decibels';
import { defineCalculation, type Remarks } from './defined.calculation';

export const p1546 = defineCalculation({
  name: 'p1546',
  summary: 'Field strength over land by the whole procedure of ITU-R P.1546-6, Annexes 5 and 6, with every step.',
  example: { frequencyHz: 98e6, distanceM: 30_000, transmitterHeightM: 150, erpW: 3_000 },
  input: {
    frequencyHz: z.number().positive().describe('Hz; 30 MHz to 4 GHz'),
    distanceM: z.number().positive().describe('Horizontal, m; up to 1000 km'),
    timePercent: z.number().default(50).describe('For which the field is exceeded, 1 to 50 %'),
    locationPercent: z.number().default(50).describe('At which the field is exceeded, 1 to 99 %'),
    transmitterHeightM: z.number().describe('Effective height h1 of the transmitting antenna, m; up to 3000, may be negative'),
    receiverHeightM: z.number().default(10).describe('Receiving antenna over the ground, m; 1 to 3000'),
    environment: z.enum(['rural', 'suburban', 'urban', 'dense-urban']).default('rural').describe('Around the receiving antenna'),
    receiverClutterM: z
      .number()
      .optional()
      .describe('Representative height of the clutter around the receiving antenna, m; not used in rural places'),
    transmitterClutterM: z.number().optional().describe('Representative height of the clutter around the transmitting antenna, m'),
    transmitterAboveGroundM: z.number().optional().describe('Transmitting antenna over its ground, m; under 1 km the default is h1'),
    transmitterSiteM: z.number().optional().describe('Terrain at the transmitter over sea level, m'),
    receiverSiteM: z.number().optional().describe('Terrain at the receiver over sea level, m'),
    terrainClearanceAngleDeg: z.number().optional().describe('Of the terrain 16 km before the receiving antenna, over the horizontal'),
    transmitterClearanceAngleDeg: z
      .number()
      .optional()
      .describe('Of the terrain 15 km before the transmitting antenna, over the horizontal'),
    areaWidthM: z.number().optional().describe('Side of the square over which places vary, with terrain known, m; 50 to 1000'),
    erpW: z.number().positive().default(1_000).describe('Radiated power relative to a half-wave dipole, W'),
  },
  calculate({ erpW, ...path }, remarks) {
    const { fieldDbuvM, maximumDbuvM, lossDb, steps } = explainFieldStrength(path, landTable());
    remark(path, remarks);
    const power = toDecibels(erpW / 1_000);
    return { fieldDbuvM: fieldDbuvM + power, lossDb, maximumDbuvM: maximumDbuvM + power, steps };
  },
});

function remark(path: LandPath & { readonly environment: keyof typeof CLUTTER_HEIGHT }, remarks: Remarks): void {
  const { transmitterClutterM, areaWidthM, transmitterSiteM, transmitterClearanceAngleDeg, terrainClearanceAngleDeg } = path;
  if (path.receiverClutterM === undefined) remarks.assume('receiverClutterM', CLUTTER_HEIGHT[path.environment]);
  const isUnknown = path.transmitterAboveGroundM === undefined;
  if (isUnknown && isShort(path)) remarks.assume('transmitterAboveGroundM', path.transmitterHeightM);
  if (isUnknown && !isShort(path)) {
    if (transmitterClutterM !== undefined) remarks.caution('transmitterClutterM is not used without transmitterAboveGroundM.');
    if (transmitterSiteM !== undefined) remarks.caution('The slope of the path is not known without transmitterAboveGroundM.');
  }
  const isAlone = transmitterSiteM === undefined && terrainClearanceAngleDeg === undefined;
  if (transmitterClearanceAngleDeg !== undefined && isAlone)
    remarks.caution('transmitterClearanceAngleDeg is not used without terrainClearanceAngleDeg or the heights of the sites.');
  if (terrainClearanceAngleDeg !== undefined && transmitterSiteM === undefined && transmitterClearanceAngleDeg === undefined)
    remarks.caution('Tropospheric scattering is not known without transmitterClearanceAngleDeg or the heights of the sites.');
  if (areaWidthM !== undefined && (areaWidthM < 50 || areaWidthM > 1_000))
    remarks.caution(`areaWidthM is ${areaWidthM}; areas of 50 to 1000 m are typical.`);
}
