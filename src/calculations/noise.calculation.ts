import { z } from 'zod';
import { galacticNoiseFigure, manMadeNoiseFigure, noiseDeciles, noisePower, systemNoiseFigure } from '../science/propagation/radio-noise';
import { defineCalculation } from './defined.calculation';

export const noise = defineCalculation({
  name: 'noise',
  summary: 'Median external noise figure with its deciles, and the noise of a receiver with its antenna (ITU-R P.372).',
  example: { frequencyHz: 100e6, environment: 'city', bandwidthHz: 25_000, noiseFigureDb: 10 },
  input: {
    frequencyHz: z.number().positive().describe('Hz; the lines are given for 0.3 to 250 MHz'),
    environment: z.enum(['city', 'residential', 'rural', 'quiet', 'galactic']).describe('Source of the noise; quiet: quiet rural'),
    bandwidthHz: z.number().positive().optional().describe('For the power, Hz; without a noise figure it is that of the external noise'),
    noiseFigureDb: z.number().min(0).optional().describe('Of the receiver, for the total, dB'),
  },
  calculate({ frequencyHz, environment, bandwidthHz, noiseFigureDb }, remarks) {
    const source = environment === 'quiet' ? 'quiet-rural' : environment;
    const caution = (sentence: string): void => remarks.caution(sentence);
    const externalDb = source === 'galactic' ? galacticNoiseFigure(frequencyHz, caution) : manMadeNoiseFigure(frequencyHz, source, caution);
    const { upper: upperDecileDb, lower: lowerDecileDb } = noiseDeciles(source);
    const totalDb = noiseFigureDb === undefined ? undefined : systemNoiseFigure([externalDb], noiseFigureDb);
    return {
      externalDb,
      upperDecileDb,
      lowerDecileDb,
      ...(totalDb !== undefined && { totalDb }),
      ...(bandwidthHz !== undefined && { powerDbm: noisePower(totalDb ?? externalDb, bandwidthHz) }),
    };
  },
});
