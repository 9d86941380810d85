import { toLinear } from '../../shared/decibels';
import { cellAveragingFactor, orderedStatisticFactor } from './cfar-factor';

export interface CfarOptions {
  /** Bins on both sides together that tell the noise; even, at least 2. */
  readonly cells: number;
  /** Bins next to the one under test, on each side, that are not asked: half the widest emission at least. */
  readonly guard: number;
  /** Probability for a bin of noise. */
  readonly falseAlarm: number;
  /** Power samples averaged into each bin; default 1. */
  readonly averages?: number;
}

/**
 * Bins that stand out of the mean of their neighbors (CA-CFAR). At the ends of the band the cells that are missing on one side are taken on the other.
 *
 * @param levels  dB; more than `cells` + 2·`guard` bins
 * @returns       1 for each bin above its threshold, else 0
 * @throws RangeError  if there are too few bins, or an option lies outside its range
 * @see docs/science.md 5.2
 */
export function cellAveragingHits(levels: ArrayLike<number>, options: CfarOptions): Uint8Array {
  const factor = cellAveragingFactor(options.cells, options.falseAlarm, options.averages);
  return hits(levels, options, factor, (cells) => cells.reduce((sum, power) => sum + power, 0) / cells.length);
}

/**
 * Bins that stand out of the neighbor of rank 3/4 (OS-CFAR): a strong emission among the cells does not hide a weak one.
 *
 * @see docs/science.md 5.2
 */
export function orderedStatisticHits(levels: ArrayLike<number>, options: CfarOptions): Uint8Array {
  const rank = Math.max(1, Math.floor(0.75 * options.cells));
  const factor = orderedStatisticFactor(options.cells, rank, options.falseAlarm, options.averages);
  return hits(levels, options, factor, (cells) => cells.sort()[rank - 1] as number);
}

function hits(levels: ArrayLike<number>, options: CfarOptions, factor: number, noiseOf: (cells: Float64Array) => number): Uint8Array {
  const { cells, guard } = options;
  if (!(Number.isInteger(guard) && guard >= 0)) throw new RangeError(`guard: a whole number from 0 on is needed, not ${guard}`);
  if (cells < 2 || cells % 2 !== 0) throw new RangeError(`cells: an even number of at least 2 is needed, not ${cells}`);
  if (levels.length <= cells + 2 * guard) throw new RangeError(`levels: more than ${cells + 2 * guard} bins are needed`);
  const powers = Float64Array.from(levels, toLinear);
  if (powers.some((power) => !Number.isFinite(power))) throw new RangeError('levels: a bin is not a level');
  const around = new Float64Array(cells);
  return Uint8Array.from(powers, (power, bin) => {
    takeCells(powers, bin, options, around);
    return power > factor * noiseOf(around) ? 1 : 0;
  });
}

function takeCells(powers: Float64Array, bin: number, { cells, guard }: CfarOptions, target: Float64Array): void {
  const below = bin - guard;
  const above = bin + guard + 1;
  const wantedBelow = Math.max(Math.min(cells / 2, below), cells - (powers.length - above));
  const fromBelow = Math.max(0, Math.min(wantedBelow, below));
  for (let i = 0; i < fromBelow; i++) target[i] = powers[below - 1 - i] as number;
  for (let i = fromBelow; i < cells; i++) target[i] = powers[above + i - fromBelow] as number;
}
