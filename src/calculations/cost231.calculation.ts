import { z } from 'zod';
import { costHataLoss } from '../science/propagation/hata-loss';
import { defineCalculation } from './defined.calculation';
import { HATA_INPUT } from './hata.calculation';

export const cost231 = defineCalculation({
  name: 'cost231',
  summary: 'Median loss between isotropic antennas, 1500 to 2000 MHz (COST 231-Hata).',
  example: { frequencyHz: 1_800e6, baseHeightM: 30, mobileHeightM: 1.5, distanceM: 1_000, environment: 'urban' },
  input: { ...HATA_INPUT, metropolitan: z.boolean().default(false).describe('Metropolitan center: 3 dB more') },
  calculate: (path, remarks) => ({ lossDb: costHataLoss(path, (sentence) => remarks.caution(sentence)) }),
});
