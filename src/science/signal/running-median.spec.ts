import * as fc from 'fast-check';
import { runningMedian } from './running-median';

describe('runningMedian', () => {
  it('keeps a step where it is, and sees nothing of what is narrower than half of the window', () => {
    const step = Int16Array.from({ length: 40 }, (_, i) => (i < 20 ? 700 : 0));
    expect(runningMedian(step, 9)).toEqual(step);
    const peak = Int16Array.from({ length: 40 }, (_, i) => (i >= 18 && i < 22 ? 700 : 0));
    expect(runningMedian(peak, 9)).toEqual(new Int16Array(40));
  });

  it('is the middle of the sorted values around each', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3_000, max: 3_000 }), { minLength: 1, maxLength: 60 }), fc.nat(59), (list, n) => {
        const values = Int16Array.from(list);
        const width = 1 + (n % values.length);
        const expected = values.map((_, i) => {
          const first = Math.max(0, Math.min(values.length - width, i - (width >> 1)));
          return values.slice(first, first + width).sort()[width >> 1] as number;
        });
        expect(runningMedian(values, width)).toEqual(expected);
      }),
    );
  });

  it.each([0, 4, NaN])('has no window of %p of three values', (width) => {
    expect(() => runningMedian(Int16Array.of(1, 2, 3), width)).toThrow(RangeError);
  });
});
