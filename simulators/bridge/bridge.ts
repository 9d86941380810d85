import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { randomRunId, stateFolder } from '../run-state';
import { UsageError } from '../simulate-options';
import { StationClient } from '../station/station-client';
import { Spool } from '../station/spool';
import { takeFolder } from '../station/spool-lock';
import type { BridgeOptions } from './bridge-options';
import { readSweeps, type ReadingReport, type RecordedSweep } from './read-sweeps';
import { messagesOf } from './sweep-messages';

/** Earlier capture times are refused by the service: contracts.md 2, `startedAt`. */
const EARLIEST = Date.UTC(2020, 0, 1);
const MOST_WAITING = 500;
const LOOK_EVERY_MS = 50;

export interface BridgeResult {
  sweeps: number;
  skippedLines: number;
  rejected: number;
}

/**
 * Publishes what a receiver's tool has printed or is printing, and ends when the service has acknowledged all of it.
 *
 * A file's messages are named after its contents and the settings: sent once more, they are the same messages, which the service stores once. If the
 * bridge dies, its spool is delivered first at the next start.
 *
 * @throws UsageError  if the file is missing, holds no sweep, or is from before 2020 and `--replay-at` is not given: then nothing is sent
 * @throws Error       if the broker refuses the station's secret
 */
export async function bridge(options: BridgeOptions, input: Readable, log: (sentence: string) => void): Promise<BridgeResult> {
  const isStream = options.file === '-';
  const settings = { boot: isStream ? randomRunId() : await bootOfFile(options), unit: options.unit, offsetDb: options.offsetDb };
  const report: ReadingReport = { skipped: 0, firstSkipped: null };
  const sweeps = readSweeps(linesOf(options, input), options.tool, options.zone, report);
  const first = await sweeps.next();
  if (first.done) throw new UsageError(`${options.file}: there is no row that ${options.tool} prints (${report.skipped} other lines)`);
  const shiftMs = shiftOf(first.value, options);
  const line = openLine(options, settings.boot, log);
  const result: BridgeResult = { sweeps: 0, skippedLines: 0, rejected: 0 };
  try {
    let seq = 0;
    for (let next: IteratorResult<RecordedSweep> = first; !next.done; next = await sweeps.next()) {
      requireTime(next.value.startedAt + shiftMs, options);
      for (const message of messagesOf(next.value, seq, { ...settings, shiftMs })) {
        await line.room();
        line.spool.add({ kind: 'sweep', boot: settings.boot, seq: message.seq, capturedAt: message.capturedAt }, message.bytes);
        line.client.wake();
        seq += 1;
        result.sweeps += 1;
      }
      await line.spool.sync();
    }
    await line.drained();
  } finally {
    await line.close(isStream ? 'offline' : 'maintenance');
  }
  if (report.skipped > 0) log(`${report.skipped} lines were no rows of ${options.tool}; the first is line ${report.firstSkipped}`);
  return { ...result, skippedLines: report.skipped, rejected: line.rejected() };
}

function linesOf(options: BridgeOptions, input: Readable): AsyncIterable<string> {
  if (options.file === '-') return createInterface({ input, crlfDelay: Infinity });
  if (!existsSync(options.file)) throw new UsageError(`${options.file}: there is no such file`);
  return createInterface({ input: createReadStream(options.file, 'utf8'), crlfDelay: Infinity });
}

/** How far every time is moved. */
function shiftOf(first: RecordedSweep, options: BridgeOptions): number {
  if (options.replayAt !== undefined) return options.replayAt - first.startedAt;
  requireTime(first.startedAt, options);
  return 0;
}

function requireTime(startedAt: number, { file }: BridgeOptions): void {
  if (startedAt >= EARLIEST) return;
  const date = new Date(startedAt).toISOString().slice(0, 10);
  throw new UsageError(
    `${file}: it is of ${date}; the service takes nothing from before 2020. Give --replay-at TIME to play it as of that time`,
  );
}

async function bootOfFile({ file, tool, station, replayAt, zone, unit, offsetDb }: BridgeOptions): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([tool, station, replayAt, zone, unit, offsetDb]));
  if (!existsSync(file)) throw new UsageError(`${file}: there is no such file`);
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return `file-${hash.digest('hex').slice(0, 24)}`;
}

function openLine(options: BridgeOptions, boot: string, log: (sentence: string) => void) {
  const { brokerUrl, station: code, prefecture, secret } = options;
  const folder = stateFolder(options.dataDir, 'bridge', brokerUrl, code);
  const release = takeFolder(folder);
  const spool = Spool.open(path.join(folder, 'messages.spool'));
  let rejected = 0;
  let refused = false;
  const client = new StationClient({
    ...{ brokerUrl, code, prefecture, secret, boot, spool, log },
    onRefused: () => (refused = true),
    onRejected: () => (rejected += 1),
  });
  client.start();
  const until = async (done: () => boolean): Promise<void> => {
    while (!done()) {
      if (refused) throw new Error(`${brokerUrl} refuses the secret of station ${code}; what was measured waits in the spool`);
      await pause(LOOK_EVERY_MS);
    }
  };
  return {
    client,
    spool,
    rejected: () => rejected,
    room: () => until(() => spool.size < MOST_WAITING),
    drained: () => until(() => spool.size === 0),
    close: async (state: 'offline' | 'maintenance') => {
      await client.stop(state);
      spool.close();
      release();
    },
  };
}
