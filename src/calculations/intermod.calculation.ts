import { z } from 'zod';
import { intermodulationProducts } from '../science/explanation/intermodulation-products';
import { defineCalculation } from './defined.calculation';

export const intermod = defineCalculation({
  name: 'intermod',
  summary:
    'Intermodulation products of an order in a range: sums n₁·f₁ + n₂·f₂ + … of two to four carriers whose weights n add up to 1, and to the order without their signs.',
  example: { carriersHz: [98.1e6, 104.3e6], order: 3, fromHz: 108e6, toHz: 137e6 },
  input: {
    carriersHz: z.array(z.number().positive()).min(1).describe('Hz; up to 1000, each counts once'),
    order: z.union([z.literal(3), z.literal(5)], { error: 'The order is 3 or 5.' }).describe('3 or 5'),
    fromHz: z.number().describe('Lower edge, which belongs to the range, Hz'),
    toHz: z.number().describe('Upper edge, which does not, Hz'),
  },
  calculate: ({ carriersHz, order, fromHz, toHz }, remarks) => {
    const { products, everyWay } = intermodulationProducts(carriersHz, order, fromHz, toHz);
    if (!everyWay)
      remarks.caution('There are too many products to list each: every frequency stands once, with the simplest of its combinations.');
    return { products };
  },
});
