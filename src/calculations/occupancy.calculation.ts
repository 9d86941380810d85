import { z } from 'zod';
import { channelOccupancy } from '../science/occupancy/channel-occupancy';
import { sumHits } from '../science/occupancy/occupancy-sums';
import { defineCalculation } from './defined.calculation';

/** With fewer changes the interval holds its confidence only roughly. */
const FEW_CHANGES = 20;

export const occupancy = defineCalculation({
  name: 'occupancy',
  summary:
    'Occupancy of a channel from its visits, with the samples that these are worth and the interval of the long-run probability (ITU-R SM.1880).',
  example: { hits: [0, 0, 1, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0], revisitS: 10 },
  input: {
    hits: z
      .array(z.union([z.literal(0), z.literal(1)], { error: 'A visit is 0 or 1.' }))
      .min(1)
      .describe('0 or 1 for each visit, in time'),
    revisitS: z.number().positive().describe('From one visit to the next, s'),
    confidence: z.number().gt(0).lt(1).default(0.95).describe('Of the interval'),
  },
  calculate({ hits, revisitS, confidence }, remarks) {
    const { changes, occupancy: share, effectiveSamples, interval } = channelOccupancy(sumHits(hits, revisitS * 1000), confidence);
    if (changes === 0) remarks.caution('The channel never changed: its pattern is longer than the visits, and they count as one sample.');
    else if (changes < FEW_CHANGES)
      remarks.caution(`The channel changed only ${changes} times: the interval holds at least 90 % rather than 95 %.`);
    return { occupancy: share, effectiveSamples, interval };
  },
});
