import type { Decibels, Hertz } from '../../src/shared/units';
import type { ToolRow } from './tool-row';

/** Bins without a hole between them. */
export interface SweepPiece {
  readonly startHz: Hertz;
  readonly stepHz: Hertz;
  readonly averages: number;
  readonly levels: readonly Decibels[];
}

interface Run {
  readonly first: number;
  last: number;
}

/** So many bins in a row that the tool gave no number for are filled in from their neighbors; a longer hole parts the sweep. */
const LARGEST_FILLED_HOLE = 2;
/** Steps that differ by less are the same, printed with other digits. */
const SAME_STEP = 1e-3;
const MOST_BINS = 100_000;

/**
 * Puts the rows of one pass together to a sweep, sorted by frequency; where rows overlap the first wins. A missing row, or many missing bins, part it in
 * pieces, as nobody looked there; rows of another bin width make pieces of their own. Bins whose level is NaN or infinite are missing; at the end of a
 * piece a bin or two take the level of the last, so that one that fails now and then does not make another band of the sweep.
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
  const printed = new Set<number>();
  for (const row of rows) {
    const offset = Math.round((row.firstHz - startHz) / stepHz);
    row.levels.forEach((level, i) => {
      printed.add(offset + i);
      if (Number.isFinite(level) && !levels.has(offset + i)) levels.set(offset + i, level);
    });
  }
  const averages = Math.min(...rows.map((row) => row.averages));
  const isMissing = (bin: number): boolean => printed.has(bin) && !levels.has(bin);
  const runs = runsOf([...levels.keys()].sort((a, b) => a - b)).map((run) => toPrintedEnds(run, isMissing));
  return runs.map((run) => ({ startHz: startHz + run.first * stepHz, stepHz, averages, levels: filled(levels, run) }));
}

/** Stretches of bins with no hole that is too large, each of 2 to 100,000 bins. */
function runsOf(bins: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const bin of bins) {
    const run = runs.at(-1);
    const joins = run && bin - run.last <= LARGEST_FILLED_HOLE + 1 && bin - run.first < MOST_BINS;
    if (joins) run.last = bin;
    else runs.push({ first: bin, last: bin });
  }
  return runs.filter(({ first, last }) => last > first);
}

/** A run with the bin or two at its ends that were printed without a level. */
function toPrintedEnds({ first, last }: Run, isMissing: (bin: number) => boolean): Run {
  const [before, after] = [missingFrom(first, -1, isMissing), missingFrom(last, 1, isMissing)];
  return last - first + 1 + before + after <= MOST_BINS ? { first: first - before, last: last + after } : { first, last };
}

/** How many bins without a level follow on a bin; 0 if they are too many to be filled in. */
function missingFrom(bin: number, direction: 1 | -1, isMissing: (bin: number) => boolean): number {
  let missing = 0;
  while (isMissing(bin + direction * (missing + 1))) missing += 1;
  return missing <= LARGEST_FILLED_HOLE ? missing : 0;
}

function filled(levels: ReadonlyMap<number, Decibels>, { first, last }: Run): Decibels[] {
  return Array.from({ length: last - first + 1 }, (_, i) => levels.get(first + i) ?? between(levels, first + i, { first, last }));
}

/** On the straight line between the bins beside the hole. */
function between(levels: ReadonlyMap<number, Decibels>, bin: number, { first, last }: Run): Decibels {
  let [before, after] = [bin, bin];
  while (before >= first && !levels.has(before)) before -= 1;
  while (after <= last && !levels.has(after)) after += 1;
  const [from, to] = [levels.get(before) ?? levels.get(after), levels.get(after) ?? levels.get(before)] as [number, number];
  return from + ((to - from) * (bin - before)) / (after - before);
}
