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

/**
 * Reads a row: `date, time, Hz low, Hz high, Hz step, samples, dB, dB, …`.
 *
 * rtl_power repeats its last bin at the end of each row: the repeat is dropped. The first bin is centered on the row's low edge in rtl_power and
 * soapy_power, half a bin above it in hackrf_sweep.
 *
 * @returns  null if it is no such row, or one that was cut off
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
  const printed = cells.slice(HEADER_COLUMNS).map(levelOf);
  const bins = Math.round((highHz - lowHz) / stepHz);
  const levels = tool === 'rtl-power' && printed.length > bins && repeatsLast(printed) ? printed.slice(0, -1) : printed;
  if (levels.length === 0 || levels.length < bins) return null;
  const averages = Math.min(MOST_AVERAGES, Math.max(1, samples / levels.length));
  return { date, time, firstHz: tool === 'hackrf-sweep' ? lowHz + stepHz / 2 : lowHz, stepHz, averages, levels };
}

/** Where one of the two is no number, the last counts as the repeat that it always is. */
function repeatsLast(printed: readonly number[]): boolean {
  const [before, last] = [printed.at(-2), printed.at(-1)];
  return before === last || !Number.isFinite(before) || !Number.isFinite(last);
}

function levelOf(cell: string): number {
  return cell === '' ? NaN : Number(cell);
}
