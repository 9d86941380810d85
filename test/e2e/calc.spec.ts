import { spawnSync } from 'node:child_process';
import * as path from 'node:path';

/** As `npm run -s calc -- <name>` does. */
function calc(input: string, ...names: string[]): { status: number | null; lines: unknown[]; complaint: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join('dist', 'src', 'calc.main.js'), ...names], {
    input,
    encoding: 'utf8',
  });
  const lines = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
  return { status, lines, complaint: stderr };
}

describe('the desk calculator on the command line', () => {
  it('answers each line of JSON with a line, and goes on after one that is wrong', () => {
    const given =
      '{"frequencyHz":1e8,"distanceM":10000}\n\nnonsense\n{"frequencyHz":-1,"distanceM":1}\n{"frequencyHz":1e8,"distanceM":10000,"erpW":1000}';
    const { status, lines, complaint } = calc(given, 'free-space');
    expect({ status, complaint }).toEqual({ status: 0, complaint: '' });
    expect(lines).toMatchObject([
      { lossDb: expect.closeTo(92.45, 1) as number },
      { error: { code: 'calculation.not-json' } },
      { error: { code: 'calculation.invalid-input', argument: 'frequencyHz' } },
      { fieldDbuvM: expect.closeTo(86.92, 1) as number },
    ]);
  });

  it('takes a file that begins with a byte order mark and ends its lines as Windows does', () => {
    const { lines } = calc('\ufeff{"frequencyHz":1e8,"distanceM":10000}\r\n{"frequencyHz":1e8,"distanceM":10000}\r\n', 'free-space');
    expect(lines).toMatchObject([{ lossDb: expect.closeTo(92.45, 1) as number }, { lossDb: expect.closeTo(92.45, 1) as number }]);
  });

  it.each([[[]], [['astrology']]])('lists what there is for %j, and ends with 2', (names) => {
    const { status, lines, complaint } = calc('', ...names);
    expect({ status, lines }).toEqual({ status: 2, lines: [] });
    expect(complaint).toMatch(/there are:\n[\s\S]*free-space[\s\S]*p1546/);
  });
});
