import type { Decibels, Hertz } from '../../src/shared/units';
import type { ToolRow } from './tool-row';

/** Bins without a hole between them. */
export interface SweepPiece {
  readonly startHz: Hertz;
  readonly stepHz: Hertz;
  readonly averages: number;
  readonly levels: readonly Decibels[];
}

/** So many bins in a row that the tool gave no number for are filled in from their neighbors; a longer hole parts the sweep. */
const LARGEST_FILLED_HOLE = 2;
/** Steps that differ by less are the same, printed with other digits. */
const SAME_STEP = 1e-3;
const MOST_BINS = 100_000;

/**
 * Puts the rows of one time stamp together to a sweep, sorted by frequency; where rows overlap the first wins. A missing row, or many missing bins,
 * part it in pieces, as nobody looked there; rows of another bin width make pieces of their own. Bins whose level is NaN or infinite are missing.
 */
export function stitchSweep(rows: readonly ToolRow[]): SweepPiece[] {
  return byStep(rows).flatMap(stitchGrid);
}

function byStep(rows: readonly ToolRow[]): ToolRow[][] {
  const groups: ToolRow[][] = [];
  for (const row of rows) {
    const group = groups.find(([first]) => Math.abs((first as ToolRow).stepHz / row.stepHz - 1) < SAME_STEP);
    if (group) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

function stitchGrid(rows: readonly ToolRow[]): SweepPiece[] {
  const stepHz = (rows[0] as ToolRow).stepHz;
  const startHz = Math.min(...rows.map(({ firstHz }) => firstHz));
  const levels = new Map<number, Decibels>();
  for (const row of rows) {
    const offset = Math.round((row.firstHz - startHz) / stepHz);
    row.levels.forEach((level, i) => {
      if (Number.isFinite(level) && !levels.has(offset + i)) levels.set(offset + i, level);
    });
  }
  const averages = Math.min(...rows.map((row) => row.averages));
  const runs = runsOf([...levels.keys()].sort((a, b) => a - b));
  return runs.map((run) => ({ startHz: startHz + run.first * stepHz, stepHz, averages, levels: filled(levels, run) }));
}

/** Stretches of bins with no hole that is too large, each of 2 to 100,000 bins. */
function runsOf(bins: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const bin of bins) {
    const run = runs.at(-1);
    const joins = run && bin - run.last <= LARGEST_FILLED_HOLE + 1 && bin - run.first < MOST_BINS;
    if (joins) run.last = bin;
    else runs.push({ first: bin, last: bin });
  }
  return runs.filter(({ first, last }) => last > first);
}

function filled(levels: ReadonlyMap<number, Decibels>, { first, last }: { first: number; last: number }): Decibels[] {
  const whole: Decibels[] = [];
  let before = first;
  for (let bin = first; bin <= last; bin++) {
    if (levels.has(bin)) before = bin;
    whole.push(levels.get(bin) ?? between(levels, before, bin));
  }
  return whole;
}

/** On the straight line between the bins beside the hole. */
function between(levels: ReadonlyMap<number, Decibels>, before: number, bin: number): Decibels {
  let after = bin;
  while (!levels.has(after)) after += 1;
  const [from, to] = [levels.get(before) as number, levels.get(after) as number];
  return from + ((to - from) * (bin - before)) / (after - before);
}
