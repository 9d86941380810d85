import * as fc from 'fast-check';
import { parentsOf, productShapes, type IntermodulationOrder, type Parents } from './product-shapes';
import { countProducts, visitProducts } from './visit-products';

/** Every choice of weights for the carriers with Σ |n| = order, Σ n = 1 and two to four of them, by trying all. */
function naive(carriers: readonly number[], order: IntermodulationOrder, from: number, to: number): string[] {
  const found: string[] = [];
  const choose = (at: number, weights: readonly number[]): void => {
    const used = weights.filter((n) => n !== 0);
    const size = used.reduce((sum, n) => sum + Math.abs(n), 0);
    if (size > order) return;
    if (at < carriers.length) {
      for (let n = -order; n <= order; n++) choose(at + 1, [...weights, n]);
      return;
    }
    const hz = weights.reduce((sum, n, i) => sum + n * (carriers[i] as number), 0);
    if (size !== order || used.reduce((sum, n) => sum + n, 0) !== 1 || used.length < 2 || used.length > 4) return;
    if (hz >= from && hz < to) found.push(weights.map((n) => n).join());
  };
  choose(0, []);
  return found.sort();
}

const weightsOf = (parents: Parents, count: number): string => {
  const weights = new Array<number>(count).fill(0);
  for (const [n, i] of parents) weights[i] = n;
  return weights.join();
};

it.each([3, 5] as const)('finds every product of order %d in a range, each once, as a trial of all weights does', (order) => {
  const lists = fc.uniqueArray(fc.integer({ min: 870, max: 1080 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(lists, fc.integer({ min: 0, max: 2500 }), fc.integer({ min: 1, max: 500 }), (carriers, from, width) => {
      const range = { from, to: from + width };
      const found: string[] = [];
      let counted = 0;
      for (const shape of productShapes(carriers, order)) {
        let visited = 0;
        visitProducts(shape, range, (l, r) => {
          visited++;
          if (shape.fits(l, r)) found.push(weightsOf(parentsOf(shape, l, r), carriers.length));
        });
        counted += visited;
        expect(countProducts(shape, range)).toBe(visited);
      }
      expect(found.sort()).toEqual(naive(carriers, order, range.from, range.to));
      expect(counted).toBeGreaterThanOrEqual(found.length);
    }),
    { numRuns: order === 3 ? 100 : 30 },
  );
});
