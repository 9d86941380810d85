import type { Readable } from 'node:stream';
import { randomRunId } from '../run-state';
import { UsageError } from '../simulate-options';
import type { BridgeOptions } from './bridge-options';
import { openLine, type BridgeLine } from './bridge-line';
import { bootOfFile, linesOf } from './bridge-input';
import { emptyReport, readSweeps, type ReadingReport, type RecordedSweep } from './read-sweeps';
import { messagesOf, type MessageSettings } from './sweep-messages';
import type { Tool } from './tool-row';

/** Earlier capture times are refused by the service: docs/interfaces.md 2, `startedAt`. */
const EARLIEST = Date.UTC(2020, 0, 1);
/** For so long a service keeps sweeps if nobody has set it otherwise. */
const USUAL_RETENTION_MS = 30 * 86_400_000;

export interface BridgeResult {
  readonly sweeps: number;
  /** Of these, what the service could not use. */
  readonly rejected: number;
}

/**
 * Publishes what a receiver's tool has printed or is printing, and ends when the service has acknowledged all of it.
 *
 * A file's messages are named after its contents and the settings: sent once more, they are the same messages, which the service stores once. If the
 * bridge dies, its spool is delivered first at the next start.
 *
 * @throws UsageError  if the file is missing, holds no sweep, or is from before 2020 and `--replay-at` is not given: then nothing is sent
 * @throws Error       if the broker refuses the station's secret or its prefecture
 */
export async function bridge(options: BridgeOptions, input: Readable, log: (sentence: string) => void): Promise<BridgeResult> {
  const boot = options.file === '-' ? randomRunId() : await bootOfFile(options);
  const report = emptyReport();
  const sweeps = readSweeps(linesOf(options, input), options.tool, options.zone, report);
  const first = await sweeps.next();
  if (first.done)
    throw new UsageError(`${options.file}: there is no row that ${options.tool} prints (${report.skipped.count} other lines)`);
  const settings = { boot, unit: options.unit, offsetDb: options.offsetDb, shiftMs: shiftOf(first.value, options) };
  sayIfOld(first.value.startedAt + settings.shiftMs, log);
  const line = openLine(options, boot, log);
  let old = 0;
  try {
    const sent = await sendAll(first.value, sweeps, line, settings, (at) => {
      if (old++ === 0) log(`Sweeps of before 2020, which the service does not take, are passed over; the first is of ${dateOf(at)}`);
    });
    if (sent === 0) throw new UsageError(`${options.file}: none of its sweeps has two bins with a level`);
    sayWhatWasPassedOver(report, options.tool, log);
    return { sweeps: sent, rejected: line.rejected() };
  } finally {
    await line.close();
  }
}

/** Each as soon as it is read, as far as the service keeps up; resolves when all is acknowledged. */
async function sendAll(
  first: RecordedSweep,
  others: AsyncIterable<RecordedSweep>,
  line: BridgeLine,
  settings: MessageSettings,
  tooOld: (startedAt: number) => void,
): Promise<number> {
  let seq = 0;
  const send = async (sweep: RecordedSweep): Promise<void> => {
    if (isTooOld(sweep.startedAt + settings.shiftMs)) return tooOld(sweep.startedAt);
    for (const message of messagesOf(sweep, seq, settings)) {
      await line.send(message);
      seq += 1;
    }
    await line.sync();
  };
  await send(first);
  for await (const sweep of others) await send(sweep);
  await line.drained();
  return seq;
}

function sayWhatWasPassedOver({ skipped, repeated }: ReadingReport, tool: Tool, log: (sentence: string) => void): void {
  if (skipped.count > 0) log(`${skipped.count} lines were no rows of ${tool}; the first is line ${skipped.first}`);
  if (repeated.count > 0)
    log(
      `${repeated.count} rows repeat bins of a row with the same time, and the first counts; the first of them is line ${repeated.first}`,
    );
}

/** How far every time is moved. */
function shiftOf(first: RecordedSweep, options: BridgeOptions): number {
  if (options.replayAt !== undefined) return options.replayAt - first.startedAt;
  requireTime(first.startedAt, options);
  return 0;
}

function requireTime(startedAt: number, { file }: BridgeOptions): void {
  if (!isTooOld(startedAt)) return;
  throw new UsageError(
    `${file}: it is of ${dateOf(startedAt)}; the service takes nothing from before 2020. Give --replay-at TIME to play it as of that time`,
  );
}

function sayIfOld(startedAt: number, log: (sentence: string) => void): void {
  if (startedAt >= Date.now() - USUAL_RETENTION_MS) return;
  log(
    `It is of ${dateOf(startedAt)}: a service acknowledges, but does not store, what is older than its SWEEP_RETENTION_DAYS (30 if not set)`,
  );
}

function isTooOld(startedAt: number): boolean {
  return startedAt < EARLIEST;
}

function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
