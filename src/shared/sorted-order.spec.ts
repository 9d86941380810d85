import * as fc from 'fast-check';
import { sortedOrder } from './sorted-order';

/** Many numbers from a few: clusters, repetitions, and some far away. */
function many(few: readonly number[]): number[] {
  return Array.from({ length: 6_000 }, (_, i) => (few[i % few.length] as number) + (i % 7) * 1e-9 - (i % 3));
}

it('gives the places in rising order, equal numbers as they stand, of few and of many', () => {
  const numbers = fc.oneof(
    fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
    fc.integer({ min: 0, max: 3 }),
    fc.double({ min: 0, max: 1e-6, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 1, maxLength: 30 }), fc.boolean(), (few, isMany) => {
      const list = isMany ? many(few) : few;
      const expected = list.map((_, i) => i).sort((a, b) => (list[a] as number) - (list[b] as number) || a - b);
      expect(sortedOrder(Float64Array.from(list)).join()).toBe(expected.join());
    }),
    { numRuns: 40 },
  );
});

it('of nothing is nothing', () => {
  expect(sortedOrder(new Float64Array(0))).toHaveLength(0);
});
