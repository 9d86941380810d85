import { z } from 'zod';
import { hataLoss } from '../science/propagation/hata-loss';
import { defineCalculation } from './defined.calculation';

export const HATA_INPUT = {
  frequencyHz: z.number().positive().describe('Hz'),
  baseHeightM: z.number().positive().describe('Base station over the terrain, m; recommended 30 to 200'),
  mobileHeightM: z.number().positive().describe('Mobile over the ground, m; recommended 1 to 10'),
  distanceM: z.number().positive().describe('m; recommended 1 to 20 km'),
  environment: z.enum(['urban-large', 'urban', 'suburban', 'open']).describe('Around the mobile; urban-large: a large city'),
};

export const hata = defineCalculation({
  name: 'hata',
  summary: 'Median loss between isotropic antennas, 150 to 1500 MHz (Okumura-Hata).',
  example: { frequencyHz: 900e6, baseHeightM: 30, mobileHeightM: 1.5, distanceM: 1_000, environment: 'urban' },
  input: HATA_INPUT,
  calculate: (path, remarks) => ({ lossDb: hataLoss(path, (sentence) => remarks.caution(sentence)) }),
});
