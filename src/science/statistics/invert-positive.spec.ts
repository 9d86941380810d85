import * as fc from 'fast-check';
import { invertPositive } from './invert-positive';

const entries = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 9, maxLength: 9 });

describe('invertPositive', () => {
  it('inverts a matrix by hand', () => {
    const inverse = invertPositive([
      [4, 2],
      [2, 3],
    ]).flat();
    [3 / 8, -1 / 4, -1 / 4, 1 / 2].forEach((value, i) => expect(inverse[i]).toBeCloseTo(value, 12));
  });

  it('gives the identity times the matrix, and leaves its argument as it is', () => {
    fc.assert(
      fc.property(entries, (values) => {
        const at = (i: number, j: number): number => values[3 * i + j] as number;
        const matrix = [0, 1, 2].map((i) =>
          [0, 1, 2].map((j) => [0, 1, 2].reduce((sum, k) => sum + at(k, i) * at(k, j), i === j ? 0.5 : 0)),
        );
        const copy = structuredClone(matrix);
        const inverse = invertPositive(matrix);
        expect(matrix).toEqual(copy);
        [0, 1, 2].forEach((i) =>
          [0, 1, 2].forEach((j) => {
            const product = [0, 1, 2].reduce((sum, k) => sum + (matrix[i]?.[k] as number) * (inverse[k]?.[j] as number), 0);
            expect(product).toBeCloseTo(i === j ? 1 : 0, 8);
          }),
        );
      }),
    );
  });

  it('refuses what has no such inverse', () => {
    expect(() => invertPositive([])).toThrow(/^matrix:/);
    expect(() => invertPositive([[1, 2]])).toThrow(/^matrix:/);
    expect(() => invertPositive([[0]])).toThrow(/^matrix:/);
    expect(() =>
      invertPositive([
        [1, 2],
        [2, 4],
      ]),
    ).toThrow(/^matrix:/);
    expect(() => invertPositive([[NaN]])).toThrow(/^matrix:/);
  });
});
