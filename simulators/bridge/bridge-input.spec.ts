import { Readable } from 'node:stream';
import { linesOf } from './bridge-input';
import type { Tool } from './tool-row';

async function linesFrom(chunks: readonly string[], tool: Tool = 'hackrf-sweep'): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf({ file: '-', tool }, Readable.from(chunks.map((chunk) => Buffer.from(chunk))))) lines.push(line.trim());
  return lines;
}

const ROW = '2024-02-03, 11:45:28, 88000000, 88400000, 100000.00, 400, -4.76, -3.94, -3.51, -2.10';

describe('the lines of a tool', () => {
  it('are whole, wherever the pieces in which they come end', async () => {
    expect(await linesFrom(['a', 'b\r', '\n', 'c\nd', '\n\ne\n'])).toEqual(['ab', 'c', 'd', '', 'e']);
  });

  it('may end without an end of line', async () => expect(await linesFrom([`x\n${ROW}`])).toEqual(['x', ROW]));

  it('lose a last level that was cut off: -2.1 of -2.10, -2. of it, - of it', async () => {
    for (const cut of [1, 2])
      expect(await linesFrom([ROW.slice(0, -cut)])).toEqual([
        '2024-02-03, 11:45:28, 88000000, 88400000, 100000.00, 400, -4.76, -3.94, -3.51',
      ]);
  });

  it('lose a last level of rtl_power that is not its repeat', async () => {
    const row = '2024-02-03, 11:45:28, 88000000, 88300000, 100000, 30, -62, -64, -65, -6';
    expect(await linesFrom([row], 'rtl-power')).toEqual([row.slice(0, row.lastIndexOf(','))]);
    const whole = row.replace(/-6$/, '-65');
    expect(await linesFrom([whole], 'rtl-power')).toEqual([whole]);
  });
});
