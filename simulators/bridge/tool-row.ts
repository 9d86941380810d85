import type { Hertz } from '../../src/shared/units';

export const TOOLS = ['rtl-power', 'hackrf-sweep', 'soapy-power'] as const;
export type Tool = (typeof TOOLS)[number];

/** One row of what a tool prints: a piece of a sweep. */
export interface ToolRow {
  readonly date: string;
  readonly time: string;
  /** Center of the first bin. */
  readonly firstHz: Hertz;
  readonly stepHz: Hertz;
  /** Power samples averaged into each bin. */
  readonly averages: number;
  /** dB; NaN where the tool printed no number. */
  readonly levels: readonly number[];
}

const HEADER_COLUMNS = 6;
/** The wire's limit. */
const MOST_AVERAGES = 1e9;
/** What tools print for a level: a number, or what their C library calls one that is none. */
const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const NO_NUMBER = /^[-+]?(nan|inf|infinity|1\.#\w+)?(\(\w*\))?$/i;
/** No receiver measures more: the wire's limit. */
export const LARGEST_LEVEL_DB = 200;

/**
 * Reads a row: `date, time, Hz low, Hz high, Hz step, samples, dB, dB, …`.
 *
 * rtl_power repeats its last bin at the end of each row: the repeat is dropped. The first bin is centered on the row's low edge in rtl_power and
 * soapy_power, half a bin above it in hackrf_sweep.
 *
 * @returns  null if it is no such row: one that was cut off, that has more levels than its edges have room for, or a level that is no word of the tool
 */
export function parseToolRow(line: string, tool: Tool): ToolRow | null {
  const cells = line
    .replace(/[\s,]+$/, '')
    .split(',')
    .map((cell) => cell.trim());
  const [date = '', time = ''] = cells;
  const [lowHz, highHz, stepHz, samples] = cells.slice(2, HEADER_COLUMNS).map(Number) as [number, number, number, number];
  const isSound = lowHz > 0 && highHz > lowHz && stepHz > 0 && Number.isFinite(highHz) && samples >= 0;
  if (cells.length <= HEADER_COLUMNS || !isSound) return null;
  const written = cells.slice(HEADER_COLUMNS);
  if (!written.every((cell) => NUMBER.test(cell) || NO_NUMBER.test(cell))) return null;
  const printed = written.map(levelOf);
  const bins = binsOf(cells);
  const levels = tool === 'rtl-power' && printed.length > bins && repeatsLast(printed) ? printed.slice(0, -1) : printed;
  // One more than the edges have room for is the tools' rounding.
  if (levels.length === 0 || levels.length < bins || levels.length > bins + 1) return null;
  const averages = Math.min(MOST_AVERAGES, Math.max(1, samples / levels.length));
  return { date, time, firstHz: tool === 'hackrf-sweep' ? lowHz + stepHz / 2 : lowHz, stepHz, averages, levels };
}

/** Where one of the two is no number, the last counts as the repeat that it always is. */
function repeatsLast(printed: readonly number[]): boolean {
  const [before, last] = [printed.at(-2), printed.at(-1)];
  return before === last || !Number.isFinite(before) || !Number.isFinite(last);
}

function levelOf(cell: string): number {
  const level = NUMBER.test(cell) ? Number(cell) : NaN;
  return Math.abs(level) <= LARGEST_LEVEL_DB ? level : NaN;
}

/**
 * Whether a row with which a file ends, without an end of line, was cut off within its last level: all others have more decimals, or it is not the repeat
 * that rtl_power writes.
 */
export function isCutWithin(line: string, tool: Tool): boolean {
  const cells = line.split(',').map((cell) => cell.trim());
  const levels = cells.slice(HEADER_COLUMNS);
  const [before = '', last = ''] = levels.slice(-2);
  if (levels.length < 2 || !NUMBER.test(last) || !NUMBER.test(before)) return false;
  const decimals = decimalsOf(before);
  if (decimalsOf(last) < decimals && levels.slice(0, -1).every((level) => !NUMBER.test(level) || decimalsOf(level) === decimals))
    return true;
  return tool === 'rtl-power' && levels.length > binsOf(cells) && last !== before;
}

/** For how many bins the edges of a row have room. */
function binsOf(cells: readonly string[]): number {
  const [lowHz, highHz, stepHz] = cells.slice(2, HEADER_COLUMNS).map(Number) as [number, number, number];
  return Math.round((highHz - lowHz) / stepHz);
}

function decimalsOf(written: string): number {
  return written.split('.')[1]?.length ?? 0;
}
