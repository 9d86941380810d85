import type { Instant, Milliseconds } from '../../src/shared/units';
import { withoutCenterLine } from './center-line';
import { isOfPass, type Pass } from './join-pass';
import { stitchSweep, type SweepPiece } from './stitch-sweep';
import { parseToolRow, type Tool } from './tool-row';
import { zonedInstant } from './zoned-time';

/** What a tool measured in one pass. */
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

/** The wire's longest sweep. */
const LONGEST_MS = 86_400_000;

/**
 * Reads the sweeps from a tool's lines as they come: a sweep is over when the next pass begins. It is taken to have lasted until then, but no longer than
 * the one before it. Empty lines and comments are passed over, other lines that are no rows are counted.
 */
export async function* readSweeps(
  lines: AsyncIterable<string> | Iterable<string>,
  tool: Tool,
  zone: string,
  report: ReadingReport,
): AsyncGenerator<RecordedSweep> {
  let open: Pass | null = null;
  let lasted: Milliseconds | null = null;
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '' || line.startsWith('#')) continue;
    const row = parseToolRow(line, tool);
    const at = row && zonedInstant(row.date, row.time, zone);
    if (!row || at === null) {
      report.skipped += 1;
      report.firstSkipped ??= number;
      continue;
    }
    const stamp = `${row.date} ${row.time}`;
    if (open && isOfPass(open, row, stamp, at, tool)) {
      open.rows.push(row);
      [open.stamp, open.at] = [stamp, at];
      continue;
    }
    if (open) {
      lasted = shorter(lasted, at - open.startedAt);
      yield sweepOf(open, lasted ?? 0);
    }
    open = { startedAt: at, rows: [row], stamp, at };
  }
  if (open) yield sweepOf(open, lasted ?? 0);
}

/** A clock that was put back says nothing of how long a pass took. */
function shorter(before: Milliseconds | null, now: Milliseconds): Milliseconds | null {
  return now > 0 ? Math.min(LONGEST_MS, before ?? Infinity, now) : before;
}

function sweepOf({ startedAt, rows }: Pass, durationMs: Milliseconds): RecordedSweep {
  return { startedAt, durationMs, pieces: stitchSweep(withoutCenterLine(rows)) };
}
