import type { Instant, Milliseconds } from '../../src/shared/units';
import { withoutCenterLine } from './center-line';
import { isOfPass, isSaid, type Pass } from './join-pass';
import { stitchSweep, type SweepPiece } from './stitch-sweep';
import { parseToolRow, type Tool } from './tool-row';
import { zonedInstant } from './zoned-time';

/** What a tool measured in one pass. */
export interface RecordedSweep {
  readonly startedAt: Instant;
  readonly durationMs: Milliseconds;
  readonly pieces: readonly SweepPiece[];
}

/** Lines of one kind: how many there are, and the number of the first. */
export interface LineCount {
  count: number;
  first: number | null;
}

export interface ReadingReport {
  /** Lines that are no rows, or were cut off. */
  readonly skipped: LineCount;
  /** Rows that say nothing, as a row before with the same time stamp has said all of it. */
  readonly repeated: LineCount;
}

export function emptyReport(): ReadingReport {
  return { skipped: { count: 0, first: null }, repeated: { count: 0, first: null } };
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
  let before: Instant | undefined;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '' || line.startsWith('#')) continue;
    const row = parseToolRow(line, tool);
    const at = row && zonedInstant(row.date, row.time, zone, before);
    if (!row || at === null) {
      note(report.skipped, number);
      continue;
    }
    before = at;
    const stamp = `${row.date} ${row.time}`;
    if (open && isOfPass(open, row, stamp, at, tool)) {
      if (isSaid(row, open)) note(report.repeated, number);
      else open.rows.push(row);
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

function note(lines: LineCount, number: number): void {
  lines.count += 1;
  lines.first ??= number;
}

/** A clock that was put back says nothing of how long a pass took. */
function shorter(before: Milliseconds | null, now: Milliseconds): Milliseconds | null {
  return now > 0 ? Math.min(LONGEST_MS, before ?? Infinity, now) : before;
}

function sweepOf({ startedAt, rows }: Pass, durationMs: Milliseconds): RecordedSweep {
  return { startedAt, durationMs, pieces: stitchSweep(withoutCenterLine(rows)) };
}
