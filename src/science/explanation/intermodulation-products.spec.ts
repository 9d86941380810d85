import * as fc from 'fast-check';
import { intermodulationProducts } from './intermodulation-products';

const MHZ = 1e6;
const airband = (carriers: readonly number[], order: 3 | 5): ReturnType<typeof intermodulationProducts> =>
  intermodulationProducts(carriers, order, 108 * MHZ, 137 * MHZ);

/** 87.0, 87.1, … MHz. */
const raster = (count: number): number[] => Array.from({ length: count }, (_, i) => 87e6 + i * 100e3);

describe('intermodulation products', () => {
  it('name their parents, larger weights first, then by frequency', () => {
    expect(airband([97.4e6, 101.5e6, 107.8e6], 3).products).toEqual([
      { hz: 111.9e6, parents: [[1, 101.5e6], [1, 107.8e6], [-1, 97.4e6]] }, // prettier-ignore
      {
        hz: 114.1e6,
        parents: [
          [2, 107.8e6],
          [-1, 101.5e6],
        ],
      },
      {
        hz: 118.2e6,
        parents: [
          [2, 107.8e6],
          [-1, 97.4e6],
        ],
      },
    ]);
  });

  it('come from carriers that differ: one that is given twice is one', () => {
    expect(airband([98.1e6, 98.1e6, 104.3e6], 3)).toEqual(airband([104.3e6, 98.1e6], 3));
    expect(airband([98.1e6], 3).products).toEqual([]);
  });

  it('of the fifth order have three of one carrier and two of another, and up to four carriers', () => {
    const { products } = intermodulationProducts([100, 107, 119, 142], 5, 1, 1e6);
    const weights = new Set(products.map(({ parents }) => parents.map(([n]) => n).join()));
    expect([...weights].sort()).toEqual(['1,1,1,-2', '2,1,-1,-1', '2,1,-2', '3,-1,-1', '3,-2']);
    // 12 pairs; 4 · 3 of 3a − b − c; 4 · 3 · 2 of 2a + b − 2c; 12 of 2a + b − c − d; 4 of a + b + c − 2d; all are positive here but 3·100 − 2·… .
    expect(intermodulationProducts([100, 107, 119, 142], 5, -1e6, 1e6).products).toHaveLength(12 + 12 + 24 + 12 + 4);
  });

  it('lie from the lower edge to below the upper one', () => {
    expect(intermodulationProducts([100, 101], 3, 99, 102).products.map(({ hz }) => hz)).toEqual([99]);
    expect(intermodulationProducts([100, 101], 3, 99, 102.5).products.map(({ hz }) => hz)).toEqual([99, 102]);
  });

  it('list each way of coming to a frequency, as long as they can be read', () => {
    const { products, everyWay } = airband(
      raster(12).map((hz) => hz + 19e6),
      3,
    );
    expect(everyWay).toBe(true);
    const ways = products.filter(({ hz }) => hz === 108e6).map(({ parents }) => parents.map(([n]) => n).join());
    expect(ways.length).toBeGreaterThan(1);
    expect(new Set(products.map((product) => JSON.stringify(product))).size).toBe(products.length);
  });

  it('of 200 carriers on a raster are listed once for each frequency, the simplest way', () => {
    const carriers = raster(200);
    const { products, everyWay } = airband(carriers, 3);
    expect(everyWay).toBe(false);
    // 2a − b reaches 2 · 106.9 − 87.0 MHz.
    expect(products.map(({ hz }) => hz)).toEqual(Array.from({ length: 189 }, (_, i) => 108e6 + i * 100e3));
    expect(products.every(({ parents }) => parents.length === 2)).toBe(true);
    // 3a − 2b reaches 3 · 106.9 − 2 · 87.0 MHz, beyond 137 MHz.
    expect(airband(carriers, 5).products).toHaveLength(290);
  });

  it('refuse to list what nobody can read', () => {
    let seed = 1;
    const scattered = Array.from({ length: 200 }, () => 87e6 + ((seed = (seed * 48_271) % 2_147_483_647) % 21_000_000));
    expect(() => airband(scattered, 5)).toThrow(/^carriersHz: so many/);
  });

  it('have weights that add up to their frequency, to their order, and to one; and rise', () => {
    const lists = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(lists, fc.constantFrom<3 | 5>(3, 5), (carriers, order) => {
        const { products } = intermodulationProducts(carriers, order, 1, 3000);
        const isRight = ({ hz, parents }: (typeof products)[number]): boolean => {
          const sum = (of: (n: number, carrier: number) => number): number => parents.reduce((total, [n, f]) => total + of(n, f), 0);
          const differ = new Set(parents.map(([, f]) => f)).size === parents.length;
          return differ && sum((n, f) => n * f) === hz && sum(Math.abs) === order && sum((n) => n) === 1;
        };
        expect(products.filter((product) => !isRight(product))).toEqual([]);
        expect(products.every(({ hz }, i) => i === 0 || hz >= (products[i - 1] as { hz: number }).hz)).toBe(true);
      }),
    );
  });

  it.each([
    [[], 3, 1, 2, /^carriersHz: 1 to 1000/],
    [[NaN], 3, 1, 2, /^carriersHz: NaN/],
    [[-1], 3, 1, 2, /^carriersHz: -1/],
    [[1], 3, NaN, 2, /^fromHz: /],
    [[1], 3, 2, 2, /^toHz: /],
    [[1], 3, 1, Infinity, /^toHz: /],
  ] as const)('refuse bad numbers: %p', (carriers, order, from, to, message) => {
    expect(() => intermodulationProducts(carriers, order, from, to)).toThrow(message);
  });
});
