import * as fc from 'fast-check';
import { mergeSorted } from './merge-sorted';

const rising = (a: number, b: number): number => a - b;

it('is all that stands in any of the lists, in order and once', () => {
  const list = fc.uniqueArray(fc.integer({ min: 0, max: 40 })).map((numbers) => numbers.sort(rising));
  fc.assert(
    fc.property(fc.array(list, { maxLength: 6 }), (lists) => {
      expect(mergeSorted(lists, rising)).toEqual([...new Set(lists.flat())].sort(rising));
    }),
  );
});
