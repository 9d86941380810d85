import { z } from 'zod';
import { parseDesignator } from '../science/assignment/designator';
import { defineCalculation } from './defined.calculation';

export const designator = defineCalculation({
  name: 'designator',
  summary: 'Takes a designation of emission apart: necessary bandwidth and the symbols of its class (Radio Regulations, Appendix 1).',
  example: { designator: '16K0F3E' },
  input: { designator: z.string().describe('Four characters of bandwidth, three of class, perhaps two of details and multiplexing') },
  calculate: ({ designator: text }) => ({ ...parseDesignator(text) }),
});
