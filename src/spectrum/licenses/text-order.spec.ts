import * as fc from 'fast-check';
import { textOrder } from './text-order';

it('is that of a comparison of texts, equal ones as they stand', () => {
  const texts = fc.oneof(
    fc.stringMatching(/^HL-202[0-9]{0,3}$/),
    fc.stringMatching(/^HL-2024-000000[0-9]{0,4}$/),
    fc.constantFrom('', '黑-1', '黑-2', 'HL-', 'HL-\u0000', 'ü'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 60 }), (list) => {
      const expected = list
        .map((_, i) => i)
        .sort((a, b) => ((list[a] as string) < (list[b] as string) ? -1 : list[a] === list[b] ? a - b : 1));
      expect([...textOrder(list)]).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

it('is that of numbers which have all but a few signs in common', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^HL-2024-[0-9]{6,10}$/), { minLength: 1, maxLength: 100 }), (list) => {
      expect([...textOrder(list)].map((i) => list[i])).toEqual([...list].sort());
    }),
  );
});
