import { z } from 'zod';
import { estimateNoiseFloor } from '../science/signal/noise-floor';
import { excise } from '../science/signal/excise';
import { lowestShareFloor } from '../science/signal/lowest-share-floor';
import { noiseDistributionOf, type NoiseDistribution } from '../science/signal/noise-distribution';
import { noiseRulesOf } from '../science/signal/noise-rules';
import type { NoiseTrace } from '../science/signal/noise-trace';
import { percentileFloor } from '../science/signal/percentile-floor';
import { cfarThreshold } from '../science/signal/threshold';
import { toLevels } from '../science/signal/to-levels';
import { toDecibels } from '../shared/decibels';
import { defineCalculation, type Remarks } from './defined.calculation';

/** From here on the scatter of the floor hardly counts. @see docs/science.md 5.1 */
const FEW_BINS = 400;

export const floor = defineCalculation({
  name: 'floor',
  summary: 'Noise floor of one sweep by four methods, without the bias of each, and the threshold over it (ITU-R SM.1753; FCME).',
  example: { levels: [-110, -109, -111, -108, -110, -60, -75, -109, -112, -110], averages: 1, method: 'percent80' },
  input: {
    levels: z.array(z.number()).min(1).max(100_000).describe('One sweep, dB in any unit'),
    averages: z.number().min(1).max(1e9).describe('Power samples averaged into each bin'),
    method: z.enum(['fcme', 'percent80', 'median', 'p10']),
    falseAlarm: z.number().gt(0).lt(1).default(1e-4).describe('Probability for a bin of noise to exceed the threshold'),
  },
  calculate({ levels, averages, method, falseAlarm }, remarks) {
    const trace: NoiseTrace = { averages, detector: 'rms', trace: 'clearwrite' };
    const noise = noiseDistributionOf(trace) as NoiseDistribution;
    if (method === 'fcme') return excised(Float64Array.from(levels), trace, falseAlarm, remarks);
    const found =
      method === 'percent80' ? lowestShareFloor(levels, noise) : percentileFloor(levels, method === 'median' ? 0.5 : 0.1, noise);
    if (levels.length < FEW_BINS) {
      remarks.caution(
        `Of fewer than ${FEW_BINS} bins this floor is uncertain itself: more noise exceeds the threshold than was asked for.`,
      );
    }
    return { ...found, thresholdDb: found.floorDb + cfarThreshold(noise, falseAlarm) };
  },
});

/** As the service does: with the slope of the band and without the bins beside emissions; the floor in the middle of the band. */
function excised(levels: Float64Array, trace: NoiseTrace, falseAlarm: number, remarks: Remarks): Readonly<Record<string, unknown>> {
  const { noise, factor } = noiseRulesOf(trace);
  const rawDb = toDecibels(excise(toLevels(levels), factor).meanPower);
  const { slopeDbPerBin, cleanBins, uncertain, ...first } = estimateNoiseFloor(levels, trace);
  const floorDb = first.floorDb + (slopeDbPerBin * (levels.length - 1)) / 2;
  if (uncertain) remarks.caution('The floor is uncertain: too few bins, or too many of them occupied.');
  return {
    rawDb,
    floorDb,
    thresholdDb: floorDb + cfarThreshold(noise as NoiseDistribution, falseAlarm, cleanBins),
    slopeDbPerBin,
    cleanBins,
  };
}
