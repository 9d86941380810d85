import { z } from 'zod';
import { emissionsOfTrace } from '../science/signal/trace-emissions';
import { defineCalculation } from './defined.calculation';

/** A trace of 64 bins with a carrier in bin 20 and an emission of eight bins from 40 on. */
const EXAMPLE_LEVELS = Array.from({ length: 64 }, (_, bin) => (bin === 20 ? -70 : bin >= 40 && bin < 48 ? -85 : -110 + (bin % 3) * 0.5));

export const emissions = defineCalculation({
  name: 'emissions',
  summary:
    'Emissions in a trace of r.m.s. levels, found and measured as the service does it in sweeps; they stand max(5 dB, CFAR) over the noise, whose floor is given for the middle of the trace (ITU-R SM.1753, SM.443, SM.377).',
  example: { startHz: 150e6, stepHz: 25_000, levels: EXAMPLE_LEVELS, unit: 'dBm', averages: 100 },
  input: {
    startHz: z.number().positive().describe('Center of the first bin, Hz'),
    stepHz: z.number().positive().describe('Spacing of the bins and their resolution bandwidth, Hz'),
    levels: z.array(z.number().min(-300).max(300)).min(2).max(100_000).describe('In `unit`'),
    unit: z.enum(['dBm', 'dBuV', 'dBuV/m']).describe('Of the levels and of what comes out'),
    averages: z.number().min(1).default(1).describe('Power samples averaged into each bin'),
    falseAlarm: z.number().gt(0).lt(1).default(1e-6).describe('Probability for a bin of noise to be taken for an emission'),
  },
  calculate({ startHz, stepHz, levels, averages, falseAlarm }, remarks) {
    const found = emissionsOfTrace({ startHz, stepHz, levels: Float64Array.from(levels), averages }, falseAlarm);
    if (found.uncertain) {
      remarks.caution(
        'The floor is uncertain: few bins, a band narrower than 1 MHz, or one that is mostly occupied (a single look: more than 30 %).',
      );
    }
    return {
      emissions: found.emissions.map(({ centerHz, centerUncertaintyHz, bandwidthHz, levelDb, snrDb, truncated }) => ({
        centerHz,
        centerUncertaintyHz,
        bandwidthHz,
        levelDb,
        snrDb,
        truncated,
      })),
      floorDb: found.floorDb,
    };
  },
});
