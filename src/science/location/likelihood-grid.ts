import type { Meters } from '../../shared/units';
import type { PlanePoint } from './local-plane';

/** How badly a place fits what was measured: −2·ln of its likelihood, up to a constant; Infinity where it cannot be. */
export type Misfit = (place: PlanePoint) => number;

/** A rectangle. */
export interface PlaneBox {
  readonly west: Meters;
  readonly south: Meters;
  readonly width: Meters;
  readonly height: Meters;
}

/** The misfit at the middles of so many by so many cells, from the south-west, row by row to the north. */
export interface LikelihoodGrid {
  readonly box: PlaneBox;
  readonly size: number;
  readonly misfits: Float64Array;
}

/**
 * @param size  cells along each side, at least 2
 * @throws RangeError  if the box is empty or `size` is no such number
 */
export function fillGrid(misfit: Misfit, box: PlaneBox, size: number): LikelihoodGrid {
  if (!(box.width > 0 && box.height > 0 && box.width + box.height < Infinity))
    throw new RangeError('box: a width and a height over 0 are needed');
  if (!(Number.isInteger(size) && size >= 2)) throw new RangeError(`size: a whole number from 2 is needed, not ${size}`);
  const grid = { box, size, misfits: new Float64Array(size * size) };
  for (let i = 0; i < grid.misfits.length; i++) grid.misfits[i] = misfit(middleOf(grid, i));
  return grid;
}

/** Middle of a cell. */
export function middleOf({ box, size }: Pick<LikelihoodGrid, 'box' | 'size'>, cell: number): PlanePoint {
  const column = cell % size;
  return {
    east: box.west + ((column + 0.5) * box.width) / size,
    north: box.south + ((Math.floor(cell / size) + 0.5) * box.height) / size,
  };
}

/** Cells that fit better than their neighbors on all sides, the best first. */
export function valleysOf({ size, misfits }: LikelihoodGrid): number[] {
  const at = (row: number, column: number): number =>
    row < 0 || column < 0 || row >= size || column >= size ? Infinity : (misfits[row * size + column] as number);
  const valleys: number[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const here = at(row, column);
      const isLowest = [-1, 0, 1].every((i) => [-1, 0, 1].every((j) => at(row + i, column + j) >= here));
      if (isLowest && here < Infinity) valleys.push(row * size + column);
    }
  }
  return valleys.sort((a, b) => (misfits[a] as number) - (misfits[b] as number));
}
