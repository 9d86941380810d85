import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { UsageError } from '../simulate-options';
import type { BridgeOptions } from './bridge-options';
import { isCutWithin } from './tool-row';

/**
 * The lines of a file, or of standard input as they come. A last one without an end that was cut off within its last level comes without that level, which
 * could not be told from a right one.
 */
export async function* linesOf({ file, tool }: Pick<BridgeOptions, 'file' | 'tool'>, input: Readable): AsyncGenerator<string> {
  const source = file === '-' ? input : createReadStream(file);
  source.setEncoding('utf8');
  let rest = '';
  for await (const chunk of source) {
    const [first = '', ...others] = (chunk as string).split('\n');
    rest += first;
    for (const line of others) {
      yield rest;
      rest = line;
    }
  }
  if (rest !== '') yield isCutWithin(rest, tool) ? rest.slice(0, rest.lastIndexOf(',')) : rest;
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
