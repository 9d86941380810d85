import type { Decibels, Hertz } from '../../shared/units';
import { estimateNoiseFloor, type NoiseFloor, type NoiseFloorOptions } from './noise-floor';
import { LEVELS_PER_DB } from './power-table';
import { runningMedian } from './running-median';

/** A receiver's response changes over some MHz; narrower pieces have no floor of their own. */
const PIECE_HZ = 2_500_000;
const FEWEST_BINS = 32;
/** Of pieces wider than this one may well be a single emission. */
const WIDEST_PIECE_HZ = 5_000_000;
/** There the floor follows the median of so much of the band: twice what a mobile network fills. */
const MEDIAN_HZ = 160_000_000;
const MEDIAN_BINS = 160;
/** A piece that is mostly occupied has no floor of its own either. */
const LEAST_CLEAN_SHARE = 0.4;
/** A receiver bends its floor by so much; what stands higher is rather an emission wider than the piece, and at twice that it certainly is. */
const MOST_BENT_DB = 10;

/** The band's straight floor, and the floor of every bin where the receiver's response bends it. */
export interface BentFloor {
  readonly line: NoiseFloor;
  /** dB, a value for each bin. */
  readonly floorsDb: Float64Array;
}

/**
 * Noise floor along a band: the straight floor, moved in pieces of 2.5 MHz (at least 32 bins) to the floor of each piece, linearly between their
 * middles. Pieces that are mostly occupied keep the line, as do those where the band plan has emissions wider than a piece; beyond 10 dB from the line a
 * piece counts less and less (without a step, so that an emission does not change from one minute to the next). Sweeps of hundreds of MHz by coarse bins
 * have pieces wider than 5 MHz: there the floor is the running median of 160 MHz (at least 160 bins), which keeps the steps between a receiver's ranges.
 *
 * @param levels     0.01 dB
 * @param isWideAt   whether emissions wider than 2.5 MHz are at home at a bin
 * @see docs/science.md 5.1 (band segments of 1 to 5 MHz)
 */
export function floorAlong(
  levels: Int16Array,
  options: NoiseFloorOptions & { readonly stepHz: Hertz },
  isWideAt: (bin: number) => boolean,
): BentFloor {
  const line = estimateNoiseFloor(levels, options);
  const floorsDb = alongLine(line, levels.length);
  const pieceBins = Math.max(FEWEST_BINS, Math.round(PIECE_HZ / options.stepHz));
  const pieces = Math.floor(levels.length / pieceBins);
  if (pieceBins * options.stepHz > WIDEST_PIECE_HZ) return { line, floorsDb: coarseFloor(levels, floorsDb, options, isWideAt) };
  if (pieces < 2) return { line, floorsDb };
  const width = levels.length / pieces;
  const offsets = Array.from({ length: pieces }, (_, k) =>
    isWideAt((k + 0.5) * width) ? 0 : offsetOf(levels, line, Math.round(k * width), Math.round((k + 1) * width), options),
  );
  for (let i = 0; i < floorsDb.length; i++) floorsDb[i] = (floorsDb[i] as number) + interpolate(offsets, (i + 0.5) / width - 0.5);
  return { line, floorsDb };
}

function alongLine({ floorDb, slopeDbPerBin }: NoiseFloor, bins: number): Float64Array {
  const floorsDb = new Float64Array(bins);
  for (let i = 0; i < bins; i++) floorsDb[i] = floorDb + slopeDbPerBin * i;
  return floorsDb;
}

/** How far the floor of the bins from `from` to before `to` lies above the line in their middle. */
function offsetOf(levels: Int16Array, line: NoiseFloor, from: number, to: number, options: NoiseFloorOptions): Decibels {
  const piece = estimateNoiseFloor(levels.subarray(from, to), options);
  if (piece.cleanBins < LEAST_CLEAN_SHARE * (to - from)) return 0;
  const middle = (to - 1 - from) / 2;
  const offset = piece.floorDb + piece.slopeDbPerBin * middle - (line.floorDb + line.slopeDbPerBin * (from + middle));
  return Math.sign(offset) * Math.max(0, Math.min(Math.abs(offset), 2 * MOST_BENT_DB - Math.abs(offset)));
}

/** The running median where the band is wide enough for it, without the bins where wide emissions are at home; else the line. */
function coarseFloor(
  levels: Int16Array,
  lineDb: Float64Array,
  { stepHz, averages, lowestDb = -Infinity }: NoiseFloorOptions & { readonly stepHz: Hertz },
  isWideAt: (bin: number) => boolean,
): Float64Array {
  const windowBins = Math.max(MEDIAN_BINS, Math.round(MEDIAN_HZ / stepHz));
  const bins = Array.from(levels.keys()).filter((bin) => !isWideAt(bin));
  if (bins.length < windowBins) return lineDb;
  const medians = runningMedian(
    Int16Array.from(bins, (bin) => levels[bin] as number),
    windowBins,
  );
  let next = 0;
  return lineDb.map((_, bin) => {
    while (next < bins.length - 1 && (bins[next] as number) < bin) next++;
    return Math.max(lowestDb, (medians[next] as number) / LEVELS_PER_DB - medianOfNoise(averages));
  });
}

/** Median over mean of noise with M averages, 30·log10(1 − 1/9M) dB: −1.53 dB of one, −0.15 dB of ten (Wilson and Hilferty). */
function medianOfNoise(averages: number): Decibels {
  return 30 * Math.log10(1 - 1 / (9 * averages));
}

function interpolate(values: readonly number[], position: number): number {
  const at = Math.max(0, Math.min(values.length - 1, position));
  const before = Math.floor(at);
  const after = Math.min(values.length - 1, before + 1);
  return (values[before] as number) + ((values[after] as number) - (values[before] as number)) * (at - before);
}
