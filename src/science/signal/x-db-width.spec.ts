import * as fc from 'fast-check';
import { xDbBand } from './x-db-width';

describe('xDbBand', () => {
  it('interpolates between the bins', () => {
    expect(xDbBand([0, 10, 30, 5, 0], 20)).toEqual({ low: 1, high: 2.8 });
  });

  it('goes to the outermost points', () => {
    expect(xDbBand([0, 25, 0, 30, 0], 10)).toEqual({ low: 0.8, high: 3.5 - 1 / 6 });
  });

  it('has none where a side does not fall that far', () => {
    expect(xDbBand([25, 30, 0], 20)).toBeNull();
    expect(xDbBand([0, 30, 25], 20)).toBeNull();
  });

  it('widens with x', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.double({ min: 1, max: 40, noNaN: true }),
        (levels, x) => {
          const padded = [-100, ...levels, -100];
          const narrow = xDbBand(padded, x) as { low: number; high: number };
          const wide = xDbBand(padded, x + 5) as { low: number; high: number };
          expect(narrow.high).toBeGreaterThan(narrow.low);
          expect(wide.high - wide.low).toBeGreaterThan(narrow.high - narrow.low);
        },
      ),
    );
  });

  it('refuses no levels and an x that is not positive', () => {
    expect(() => xDbBand([], 20)).toThrow(/^levels:/);
    expect(() => xDbBand([1], 0)).toThrow(/^xDb:/);
  });
});
