import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { UsageError } from '../simulate-options';
import type { BridgeOptions } from './bridge-options';

/** The lines of a file, or of standard input as they come. */
export function linesOf(file: string, input: Readable): AsyncIterable<string> {
  return createInterface({ input: file === '-' ? input : createReadStream(file, 'utf8'), crlfDelay: Infinity });
}

/**
 * A boot for a file, named after its contents and the settings.
 *
 * @throws UsageError  if the file cannot be read
 */
export async function bootOfFile({ file, tool, station, replayAt, zone, unit, offsetDb }: BridgeOptions): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([tool, station, replayAt, zone, unit, offsetDb]));
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(code === 'ENOENT' ? `${file}: there is no such file` : `${file}: it cannot be read (${code})`);
  }
  return `file-${hash.digest('hex').slice(0, 24)}`;
}
