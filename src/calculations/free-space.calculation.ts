import { z } from 'zod';
import { DIPOLE_GAIN_DB, freeSpaceFieldStrength, freeSpaceLoss } from '../science/propagation/free-space';
import { toDecibels } from '../shared/decibels';
import { defineCalculation } from './defined.calculation';

export const freeSpace = defineCalculation({
  name: 'free-space',
  summary: 'Loss between isotropic antennas in free space, and the field of a transmitter (ITU-R P.525).',
  example: { frequencyHz: 100e6, distanceM: 10_000, erpW: 1000 },
  input: {
    frequencyHz: z.number().positive().describe('Hz'),
    distanceM: z.number().positive().describe('m'),
    erpW: z.number().positive().optional().describe('Radiated power relative to a half-wave dipole, W'),
  },
  calculate: ({ frequencyHz, distanceM, erpW }) => ({
    lossDb: freeSpaceLoss(frequencyHz, distanceM),
    ...(erpW !== undefined && { fieldDbuvM: freeSpaceFieldStrength(toDecibels(erpW) + DIPOLE_GAIN_DB, distanceM) }),
  }),
});
