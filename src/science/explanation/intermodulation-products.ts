import type { FrequencyRange } from '../../shared/frequency-range';
import type { Hertz } from '../../shared/units';
import { MOST_CARRIERS } from './carrier-sums';
import { parentsOf, productShapes, type IntermodulationOrder, type Parents, type ShapedProducts } from './product-shapes';
import { countProducts, visitProducts } from './visit-products';

/** A frequency on which carriers intermodulate, and the carriers by their weights in it: larger weights first, then by frequency. */
export interface IntermodulationProduct {
  readonly hz: Hertz;
  readonly parents: readonly (readonly [weight: number, hz: Hertz])[];
}

export interface IntermodulationProducts {
  /** Rising by frequency; on one frequency the simplest first. */
  readonly products: readonly IntermodulationProduct[];
  /** False: they would have been too many, and each frequency stands once, with the simplest way in which it comes about. */
  readonly everyWay: boolean;
}

/** More ways than this are not all listed. */
const MOST_WAYS = 50_000;
/** More frequencies than this are none that anybody reads. */
const MOST_FREQUENCIES = 50_000;
/** More pairs of different sums than this take seconds. */
const MOST_PAIRS = 20_000_000;

/**
 * Intermodulation products of an order in a range: Σ nᵢ·fᵢ of two to four carriers with Σ |nᵢ| = order and Σ nᵢ = 1.
 *
 * @param carriersHz  one that is there twice counts once
 * @throws RangeError  if a carrier is not positive, there are none or more than 1000, the range is empty, or the products are too many to be listed
 * @see ITU-R SM.1134; docs/science.md 6.5
 */
export function intermodulationProducts(
  carriersHz: readonly Hertz[],
  order: IntermodulationOrder,
  fromHz: Hertz,
  toHz: Hertz,
): IntermodulationProducts {
  const carriers = checkedCarriers(carriersHz);
  if (!Number.isFinite(fromHz)) throw new RangeError(`fromHz: a number is needed, not ${fromHz}`);
  if (!(toHz > fromHz && toHz < Infinity)) throw new RangeError(`toHz: ${toHz} is not above fromHz, ${fromHz}`);
  const range = { from: fromHz, to: toHz };
  const shapes = productShapes(carriers, order);
  const ways = shapes.reduce((count, shape) => count + countProducts(shape, range), 0);
  const everyWay = ways <= MOST_WAYS;
  const named = (parents: Parents): IntermodulationProduct => productOf(parents, carriers);
  const products = everyWay ? allWays(shapes, range).map(named) : [...eachFrequency(shapes, range).values()].map(named);
  return { products: products.sort((a, b) => a.hz - b.hz), everyWay };
}

/** Rising, each once. @throws RangeError  as `intermodulationProducts` */
function checkedCarriers(carriersHz: readonly Hertz[]): Hertz[] {
  const wrong = carriersHz.find((hz) => !(hz > 0 && hz < Infinity));
  if (wrong !== undefined) throw new RangeError(`carriersHz: ${wrong} is no frequency`);
  const carriers = [...new Set(carriersHz)].sort((a, b) => a - b);
  if (carriers.length === 0 || carriers.length > MOST_CARRIERS) {
    throw new RangeError(`carriersHz: 1 to ${MOST_CARRIERS} carriers are needed, not ${carriers.length}`);
  }
  return carriers;
}

function allWays(shapes: readonly ShapedProducts[], range: FrequencyRange): Parents[] {
  const ways: Parents[] = [];
  for (const shape of shapes) {
    visitProducts(shape, range, (l, r) => {
      if (shape.fits(l, r)) ways.push(parentsOf(shape, l, r));
    });
  }
  return ways;
}

/** Sums that are equal are looked at together: of carriers on a raster there are few different ones, however many carriers there are. */
function eachFrequency(shapes: readonly ShapedProducts[], range: FrequencyRange): Map<Hertz, Parents> {
  const found = new Map<Hertz, Parents>();
  let pairs = 0;
  for (const shape of shapes) {
    const left = equalRuns(shape.left.values);
    const right = equalRuns(shape.right.values);
    visitProducts(
      { ...shape, left: { ...shape.left, values: left.values }, right: { ...shape.right, values: right.values } },
      range,
      (l, r) => {
        if (++pairs > MOST_PAIRS || found.size > MOST_FREQUENCIES) throw tooMany();
        const hz = (left.values[l] as number) - (right.values[r] as number);
        if (found.has(hz)) return;
        const way = firstWay(shape, left.starts, l, right.starts, r);
        if (way) found.set(hz, way);
      },
    );
  }
  return found;
}

interface EqualRuns {
  readonly values: Float64Array;
  /** Where each run of equal sums begins; one more than there are, for the end of the last. */
  readonly starts: Uint32Array;
}

function equalRuns(sums: Float64Array): EqualRuns {
  const starts: number[] = [];
  for (let i = 0; i < sums.length; i++) if (i === 0 || sums[i] !== sums[i - 1]) starts.push(i);
  return { values: Float64Array.from(starts, (i) => sums[i] as number), starts: Uint32Array.from([...starts, sums.length]) };
}

function firstWay(shape: ShapedProducts, leftStarts: Uint32Array, left: number, rightStarts: Uint32Array, right: number): Parents | null {
  for (let l = leftStarts[left] as number; l < (leftStarts[left + 1] as number); l++) {
    for (let r = rightStarts[right] as number; r < (rightStarts[right + 1] as number); r++) {
      if (shape.fits(l, r)) return parentsOf(shape, l, r);
    }
  }
  return null;
}

function productOf(parents: Parents, carriers: readonly Hertz[]): IntermodulationProduct {
  const named = parents.map(([weight, carrier]) => [weight, carriers[carrier] as number] as const);
  return { hz: named.reduce((sum, [weight, hz]) => sum + weight * hz, 0), parents: named };
}

function tooMany(): RangeError {
  return new RangeError('carriersHz: so many products cannot be listed: fewer carriers or a narrower range are needed');
}
