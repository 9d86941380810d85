import type { Hertz } from '../../shared/units';
import { sortedOrder } from '../../shared/sorted-order';

/** How often one or two carriers count in a sum, with sign. */
export type Weights = readonly [number] | readonly [number, number];

/** Weighted sums of one or two different carriers, rising: halves of which intermodulation products consist. */
export interface CarrierSums {
  readonly weights: Weights;
  /** Σ wᵢ·fᵢ of each. */
  readonly values: Float64Array;
  /** Place of the carrier with the first weight, and of that with the second; NO_CARRIER if there is only one weight. */
  readonly first: Uint16Array;
  readonly second: Uint16Array;
}

export const NO_CARRIER = 0xffff;
export const MOST_CARRIERS = 1000;

/** Every sum of the carriers with these weights; with two equal weights each pair once, the earlier carrier first. */
export function carrierSums(carriers: ArrayLike<Hertz>, weights: Weights): CarrierSums {
  const { first, second } = placesOf(carriers.length, weights);
  const [a, b] = weights;
  const values = new Float64Array(first.length);
  for (let k = 0; k < values.length; k++) {
    const one = a * (carriers[first[k] as number] as number);
    values[k] = b === undefined ? one : one + b * (carriers[second[k] as number] as number);
  }
  const order = sortedOrder(values);
  return { weights, values: arranged(values, order), first: arranged(first, order), second: arranged(second, order) };
}

/** Σ |wᵢ|·aᵢ of each sum, for something that every carrier has: a tolerance, a level. */
export function carrierTotals({ weights: [a, b], values, first, second }: CarrierSums, amounts: ArrayLike<number>): Float64Array {
  const totals = new Float64Array(values.length);
  for (let k = 0; k < totals.length; k++) {
    const one = Math.abs(a) * (amounts[first[k] as number] as number);
    totals[k] = b === undefined ? one : one + Math.abs(b) * (amounts[second[k] as number] as number);
  }
  return totals;
}

function placesOf(carriers: number, [a, b]: Weights): Pick<CarrierSums, 'first' | 'second'> {
  const count = b === undefined ? carriers : a === b ? (carriers * (carriers - 1)) / 2 : carriers * (carriers - 1);
  const first = new Uint16Array(count);
  const second = new Uint16Array(count).fill(NO_CARRIER);
  let k = 0;
  for (let i = 0; i < carriers; i++) {
    if (b === undefined) first[k++] = i;
    else {
      for (let j = a === b ? i + 1 : 0; j < carriers; j++) {
        if (j === i) continue;
        first[k] = i;
        second[k++] = j;
      }
    }
  }
  return { first, second };
}

function arranged<Column extends Float64Array | Uint16Array>(column: Column, order: Uint32Array): Column {
  const result = new (column.constructor as new (length: number) => Column)(column.length);
  for (let k = 0; k < order.length; k++) result[k] = column[order[k] as number] as number;
  return result;
}
