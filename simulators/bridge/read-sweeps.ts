import type { Instant, Milliseconds } from '../../src/shared/units';
import { stitchSweep, type SweepPiece } from './stitch-sweep';
import { parseToolRow, type Tool, type ToolRow } from './tool-row';
import { zonedInstant } from './zoned-time';

/** What a tool measured under one time stamp. */
export interface RecordedSweep {
  readonly startedAt: Instant;
  readonly durationMs: Milliseconds;
  readonly pieces: readonly SweepPiece[];
}

export interface ReadingReport {
  /** Lines that are no rows, or were cut off. */
  skipped: number;
  firstSkipped: number | null;
}

interface Stamped {
  readonly stamp: string;
  readonly startedAt: Instant;
  readonly rows: ToolRow[];
}

/** The wire's longest sweep. */
const LONGEST_MS = 86_400_000;

/**
 * Reads the sweeps from a tool's lines as they come: a sweep is over when the next time stamp begins. It is taken to have lasted until then, but no
 * longer than the one before it. Empty lines and comments are passed over, other lines that are no rows are counted.
 */
export async function* readSweeps(
  lines: AsyncIterable<string> | Iterable<string>,
  tool: Tool,
  zone: string,
  report: ReadingReport,
): AsyncGenerator<RecordedSweep> {
  let open: Stamped | null = null;
  let lasted: Milliseconds | null = null;
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '' || line.startsWith('#')) continue;
    const row = parseToolRow(line, tool);
    const startedAt = row && zonedInstant(row.date, row.time, zone);
    if (!row || startedAt === null) {
      report.skipped += 1;
      report.firstSkipped ??= number;
      continue;
    }
    const stamp = `${row.date} ${row.time}`;
    if (open && open.stamp === stamp) {
      open.rows.push(row);
      continue;
    }
    if (open) {
      lasted = Math.min(LONGEST_MS, lasted ?? Infinity, Math.max(0, startedAt - open.startedAt));
      yield sweepOf(open, lasted);
    }
    open = { stamp, startedAt, rows: [row] };
  }
  if (open) yield sweepOf(open, lasted ?? 0);
}

function sweepOf({ startedAt, rows }: Stamped, durationMs: Milliseconds): RecordedSweep {
  return { startedAt, durationMs, pieces: stitchSweep(rows) };
}
