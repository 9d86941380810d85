import type { Instant, Milliseconds } from '../../src/shared/units';
import type { Tool, ToolRow } from './tool-row';

/** Rows of one pass over the band, in the order in which they were printed. */
export interface Pass {
  readonly startedAt: Instant;
  readonly rows: ToolRow[];
  /** Of the last row. */
  stamp: string;
  at: Instant;
}

/**
 * Tools that may stamp every hop with a time of its own, and how soon the next hop follows: soapy_power always does, in whole seconds; hackrf_sweep does
 * without `-n`. Between the rows of one hop hackrf_sweep leaves room for two others.
 */
const HOPS: Partial<Record<Tool, { readonly withinMs: Milliseconds; readonly rowsBetween: number }>> = {
  'soapy-power': { withinMs: 60_000, rowsBetween: 0 },
  'hackrf-sweep': { withinMs: 1_000, rowsBetween: 2 },
};

/**
 * Whether a row goes on with the pass that is being read: it has the time stamp of the row before, or it is the next hop of a tool that stamps each hop,
 * where the pass has not looked yet.
 */
export function isOfPass(pass: Pass, row: ToolRow, stamp: string, at: Instant, tool: Tool): boolean {
  if (pass.stamp === stamp) return true;
  const hops = HOPS[tool];
  if (!hops || at < pass.at || at - pass.at > hops.withinMs) return false;
  const end = Math.max(...pass.rows.map(endOf));
  const reach = end + (hops.rowsBetween * row.levels.length + 0.5) * row.stepHz;
  return row.firstHz <= reach && !pass.rows.some((seen) => covers(seen, middleOf(row)));
}

/** Whether a row says nothing, as one of the same pass before it has given a level to each of its bins: the first wins. */
export function isSaid(row: ToolRow, { rows }: Pass): boolean {
  return rows.some(
    (seen) =>
      seen.firstHz === row.firstHz &&
      seen.stepHz === row.stepHz &&
      seen.levels.length === row.levels.length &&
      seen.levels.every(Number.isFinite),
  );
}

function covers(row: ToolRow, hz: number): boolean {
  return hz >= row.firstHz && hz < endOf(row);
}

function middleOf({ firstHz, stepHz, levels }: ToolRow): number {
  return firstHz + ((levels.length - 1) / 2) * stepHz;
}

/** Where the bin after its last would be. */
function endOf({ firstHz, stepHz, levels }: ToolRow): number {
  return firstHz + levels.length * stepHz;
}
