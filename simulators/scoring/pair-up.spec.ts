import * as fc from 'fast-check';
import { pairUp } from './pair-up';

describe('pairing', () => {
  it('lets one give way so that both find a place', () => {
    const fits = [
      [true, true],
      [true, false],
    ];
    expect(pairUp(2, 2, (row, column) => fits[row]?.[column] === true)).toEqual([1, 0]);
  });

  it('makes as many pairs as trying every way does', () => {
    const matrix = fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(matrix, (fits) => {
        const most = (row: number, taken: readonly number[]): number =>
          row === fits.length
            ? 0
            : Math.max(
                most(row + 1, taken),
                ...[0, 1, 2, 3].filter((j) => fits[row]?.[j] && !taken.includes(j)).map((j) => 1 + most(row + 1, [...taken, j])),
              );
        const pairs = pairUp(fits.length, 4, (i, j) => fits[i]?.[j] === true).filter((j) => j >= 0);
        expect(new Set(pairs).size).toBe(pairs.length);
        expect(pairs.length).toBe(most(0, []));
      }),
    );
  });
});
