import type { Decibels } from '../../src/shared/units';
import type { ToolRow } from './tool-row';

/** Of fewer hops nobody can say whether a line in the middle is the receiver's own. */
const FEWEST_HOPS = 4;
const MOST_HOPS_SHARE = 0.5;
/** So far above both neighbors it is a line. */
const STANDS_OUT_DB: Decibels = 3;

/**
 * Takes out the line that a receiver makes of its own offset (DC) in the middle of each hop: where more than half of the hops have one, all get the mean of
 * its neighbors there. rtl_power does so itself, soapy_power only when asked; a transmitter stands in the middle of one hop, not of most.
 *
 * @see docs/science.md 6.5 (LO leakage, DC line: at the tune center)
 */
export function withoutCenterLine(rows: readonly ToolRow[]): readonly ToolRow[] {
  if (rows.length < FEWEST_HOPS) return rows;
  const lines = rows.filter(({ levels }) => standsOut(levels, levels.length >> 1));
  if (lines.length <= MOST_HOPS_SHARE * rows.length) return rows;
  return rows.map((row) => (standsOut(row.levels, row.levels.length >> 1) ? { ...row, levels: flattened(row.levels) } : row));
}

function standsOut(levels: readonly Decibels[], middle: number): boolean {
  const [before, here, after] = [levels[middle - 1], levels[middle], levels[middle + 1]];
  if (before === undefined || here === undefined || after === undefined) return false;
  return here - Math.max(before, after) >= STANDS_OUT_DB;
}

function flattened(levels: readonly Decibels[]): Decibels[] {
  const middle = levels.length >> 1;
  return levels.with(middle, ((levels[middle - 1] as number) + (levels[middle + 1] as number)) / 2);
}
