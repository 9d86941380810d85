import type { Hertz } from '../../shared/units';
import { carrierSums, NO_CARRIER, type CarrierSums, type Weights } from './carrier-sums';

export type IntermodulationOrder = 3 | 5;

/** A kind of product: the sum on the left less the one on the right. */
interface Shape {
  readonly order: IntermodulationOrder;
  readonly left: Weights;
  readonly right: Weights;
}

/**
 * Products Σ nᵢ·fᵢ of two to four carriers with Σ nᵢ = 1, those that fall near their parents; Σ |nᵢ| is the order. The simplest come first.
 *
 * Third: 2a − b, a + b − c. Fifth: 3a − 2b, 3a − b − c, 2a + b − 2c, 2a + b − c − d, a + b + c − 2d, the last as (a + b) − (2d − c).
 */
const SHAPES: readonly Shape[] = [
  { order: 3, left: [2], right: [1] },
  { order: 3, left: [1, 1], right: [1] },
  { order: 5, left: [3], right: [2] },
  { order: 5, left: [3], right: [1, 1] },
  { order: 5, left: [2, 1], right: [2] },
  { order: 5, left: [2, 1], right: [1, 1] },
  { order: 5, left: [1, 1], right: [2, -1] },
];

/** The halves of all products of one shape of given carriers. */
export interface ShapedProducts {
  readonly order: IntermodulationOrder;
  readonly left: CarrierSums;
  readonly right: CarrierSums;
  /** Whether a left and a right sum make a product: of different carriers, and each product once. */
  readonly fits: (left: number, right: number) => boolean;
}

/** A product's carriers: how often each counts, and its place among the carriers; larger weights first, then by place. */
export type Parents = readonly (readonly [weight: number, carrier: number])[];

/** Products of an order, shape by shape, the simplest shape first. */
export function productShapes(carriers: ArrayLike<Hertz>, order: IntermodulationOrder): ShapedProducts[] {
  const made = new Map<string, CarrierSums>();
  const sumsOf = (weights: Weights): CarrierSums => {
    const key = weights.join();
    const sums = made.get(key) ?? carrierSums(carriers, weights);
    made.set(key, sums);
    return sums;
  };
  return SHAPES.filter((shape) => shape.order === order).map((shape) => {
    const left = sumsOf(shape.left);
    const right = sumsOf(shape.right);
    return { order, left, right, fits: fitsOf(left, right) };
  });
}

export function parentsOf({ left, right }: ShapedProducts, leftAt: number, rightAt: number): Parents {
  const parents: (readonly [number, number])[] = [];
  for (const [sums, at, sign] of [[left, leftAt, 1] as const, [right, rightAt, -1] as const]) {
    const [a, b] = sums.weights;
    parents.push([sign * a, sums.first[at] as number]);
    if (b !== undefined) parents.push([sign * b, sums.second[at] as number]);
  }
  return parents.sort(([n, i], [m, j]) => m - n || i - j);
}

function fitsOf(left: CarrierSums, right: CarrierSums): ShapedProducts['fits'] {
  const third = right.weights[1] !== undefined && right.weights[1] < 0;
  return (l, r) => {
    const a = left.first[l] as number;
    const b = left.second[l] as number;
    const c = right.first[r] as number;
    const d = right.second[r] as number;
    if (a === c || b === c || a === d || (b === d && b !== NO_CARRIER)) return false;
    return !third || d > b;
  };
}
