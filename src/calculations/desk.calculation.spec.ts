import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { CALCULATIONS } from './desk.calculation';
import { answerLine } from './line.calculation';

/** Files that calculate nothing by themselves. */
const OTHERS = ['defined', 'desk', 'line'];
const files = readdirSync(__dirname)
  .map((file) => /^(.*)\.calculation\.ts$/.exec(path.basename(file))?.[1])
  .filter((name): name is string => name !== undefined && !OTHERS.includes(name));

describe('the desk calculator', () => {
  it('knows every calculation there is, under the name of its file', () => {
    expect([...CALCULATIONS.keys()].sort()).toEqual(files.sort());
  });

  it.each([...CALCULATIONS.values()].map((calculation) => [calculation.name, calculation] as const))(
    'answers the example of %s without an error, and what is no object with one',
    (_, calculation) => {
      expect(calculation.answer(calculation.example)).not.toHaveProperty('error');
      for (const wrong of [null, 7, 'text', [], { unknown: 1 }]) {
        expect(calculation.answer(wrong)).toMatchObject({ error: { code: 'calculation.invalid-input' } });
      }
    },
  );

  it('answers a line that is no JSON with an error', () => {
    const calculation = [...CALCULATIONS.values()][0];
    if (!calculation) throw new Error('There is no calculation.');
    expect(JSON.parse(answerLine(calculation, '{"a":'))).toMatchObject({ error: { code: 'calculation.not-json' } });
    expect(JSON.parse(answerLine(calculation, JSON.stringify(calculation.example)))).not.toHaveProperty('error');
  });
});
