import { z } from 'zod';
import { occupiedBandwidth } from '../science/measurement/measured-bandwidth';
import { defineCalculation } from './defined.calculation';

/** A bell of which 25,758 Hz hold 99 %, on a noise 60 dB below its peak, in bins of 500 Hz. */
const EXAMPLE_LEVELS = Array.from({ length: 121 }, (_, i) =>
  Number((-40 + 10 * Math.log10(Math.exp(-0.5 * ((i - 60) / 10) ** 2) + 1e-6)).toFixed(2)),
);

export const occupiedBandwidthCalculation = defineCalculation({
  name: 'occupied-bandwidth',
  summary:
    'Band that holds all but β of the power without the noise (RR No. 1.153, ITU-R SM.443); null below 20 dB over the noise or 20 resolution bandwidths, which are taken to be the step.',
  example: { startHz: 98.47e6, stepHz: 500, levels: EXAMPLE_LEVELS, noiseDb: -100 },
  input: {
    startHz: z.number().positive().describe('Center of the first bin, Hz'),
    stepHz: z.number().positive().describe('Spacing of the bins, Hz'),
    levels: z.array(z.number()).min(2).max(100_000).describe('Mean of many traces, dB'),
    noiseDb: z.number().describe('Mean noise of a bin, dB in the same unit'),
    beta: z.number().gt(0).lt(1).default(0.01).describe('Share of the power outside the band'),
  },
  calculate({ startHz, stepHz, levels, noiseDb, beta }, remarks) {
    const measured = occupiedBandwidth({ levels, noiseDb, stepHz }, beta);
    if (!measured.band) return { lowHz: null, highHz: null, bandwidthHz: null, why: measured.why };
    for (const sentence of measured.cautions) remarks.caution(sentence);
    const { low, high } = measured.band;
    return { lowHz: startHz + low * stepHz, highHz: startHz + high * stepHz, bandwidthHz: measured.widthHz };
  },
});
