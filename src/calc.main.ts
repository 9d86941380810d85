import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { CALCULATIONS } from './calculations/desk.calculation';
import { answerLine } from './calculations/line.calculation';

/** `npm run -s calc -- <name>`: JSON lines on standard input, an answer for each. Exit code 2 for a name that is none. */
async function main(name: string | undefined): Promise<number> {
  const calculation = CALCULATIONS.get(name ?? '');
  if (!calculation) {
    const names = [...CALCULATIONS.values()].map((known) => `  ${known.name.padEnd(20)} ${known.summary}\n`);
    process.stderr.write(
      `${name === undefined ? 'Name a calculation' : `There is no calculation "${name}"`}; there are:\n${names.join('')}`,
    );
    return 2;
  }
  for await (const given of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    // Editors on Windows begin a file with a byte order mark; to `trim` it is a space.
    const line = given.trim();
    if (line === '') continue;
    if (!process.stdout.write(`${answerLine(calculation, line)}\n`)) await once(process.stdout, 'drain');
  }
  return 0;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
void main(process.argv[2]).then((code) => (process.exitCode = code));
