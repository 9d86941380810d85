import type { Decibels } from '../../shared/units';
import { cutRun, peakBin } from './cut-run';
import { searchAbove } from './level-kernels';
import type { Run } from './run';
import type { Thresholds } from './threshold';

/** A straight noise floor, in dB. */
export interface FloorLine {
  readonly floorDb: Decibels;
  readonly slopeDbPerBin: Decibels;
}

export interface RunOptions extends Thresholds {
  /** 1 for levels in dB, 100 for levels in 0.01 dB. */
  readonly unitsPerDb: number;
  /** Runs with at most so many bins between them are one. */
  readonly gapBins: number;
  /** Narrower runs are dropped unless they are hot by more than 15 dB. */
  readonly leastBins: number;
}

const CERTAIN_DB = 15;

/**
 * Runs of bins above a floor: maximal intervals above floor + T_off with at least one bin above floor + T_on, cut 20 dB below their own peak, merged
 * over gaps of `gapBins`, and kept if they are wide enough.
 *
 * @param levels  bins, in units of 1/`unitsPerDb` dB
 * @returns       in rising order, without overlap
 * @see docs/science.md 5.3
 */
export function findRuns(levels: ArrayLike<number>, floor: FloorLine, options: RunOptions): Run[] {
  const { unitsPerDb, gapBins } = options;
  const whole = hotRuns(levels, floor, options);
  const pieces: Run[] = [];
  for (const run of whole) cutRun(levels, run, unitsPerDb, pieces);
  if (pieces.length > whole.length) pieces.sort((a, b) => a.firstBin - b.firstBin);
  const runs = gapBins > 0 ? merged(pieces, gapBins) : pieces;
  return options.leastBins <= 1
    ? runs
    : runs.filter((run) => isWide(run, options) || heightOf(levels, floor, run, unitsPerDb) > CERTAIN_DB);
}

function hotRuns(levels: ArrayLike<number>, floor: FloorLine, { onDb, offDb, unitsPerDb }: RunOptions): Run[] {
  const on = (floor.floorDb + onDb) * unitsPerDb;
  const off = (floor.floorDb + offDb) * unitsPerDb;
  const slope = floor.slopeDbPerBin * unitsPerDb;
  const runs: Run[] = [];
  const nextHot =
    levels instanceof Int16Array && slope === 0 ? searchAbove(levels, on) : (from: number) => nextAbove(levels, from, on, slope);
  for (let hot = nextHot(0); hot < levels.length;) {
    const run = runAround(levels, hot, off, slope);
    runs.push(run);
    hot = nextHot(run.lastBin + 1);
  }
  return runs;
}

/** First bin from `from` on that lies above a line; behind the last where none does. */
function nextAbove(levels: ArrayLike<number>, from: number, on: number, slope: number): number {
  let i = from;
  while (i < levels.length && (levels[i] as number) <= on + slope * i) i++;
  return i;
}

function runAround(levels: ArrayLike<number>, hot: number, off: number, slope: number): Run {
  let firstBin = hot;
  while (firstBin > 0 && (levels[firstBin - 1] as number) > off + slope * (firstBin - 1)) firstBin--;
  let lastBin = hot;
  while (lastBin < levels.length - 1 && (levels[lastBin + 1] as number) > off + slope * (lastBin + 1)) lastBin++;
  return { firstBin, lastBin };
}

function merged(runs: readonly Run[], gapBins: number): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const before = result[result.length - 1];
    if (before && run.firstBin - before.lastBin - 1 <= gapBins) {
      result[result.length - 1] = { firstBin: before.firstBin, lastBin: run.lastBin };
    } else result.push(run);
  }
  return result;
}

function isWide({ firstBin, lastBin }: Run, { leastBins }: RunOptions): boolean {
  return lastBin - firstBin + 1 >= leastBins;
}

function heightOf(levels: ArrayLike<number>, floor: FloorLine, run: Run, unitsPerDb: number): Decibels {
  const peak = peakBin(levels, run);
  return (levels[peak] as number) / unitsPerDb - floor.floorDb - floor.slopeDbPerBin * peak;
}
