import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { CALCULATIONS } from './desk.calculation';
import { answerLine } from './line.calculation';

/** Files that calculate nothing by themselves. */
const OTHERS = ['defined', 'desk', 'line'];
const files = readdirSync(__dirname)
  .map((file) => /^(.*)\.calculation\.ts$/.exec(path.basename(file))?.[1])
  .filter((name): name is string => name !== undefined && !OTHERS.includes(name));

const answerOf = (name: string, given: object): unknown => CALCULATIONS.get(name)?.answer(given);

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

  it('says what a number must be that has only a few values', () => {
    expect(answerOf('intermod', { carriersHz: [98e6, 99e6], order: 4, fromHz: 87e6, toHz: 108e6 })).toMatchObject({
      error: { code: 'calculation.invalid-input', message: 'The order is 3 or 5.', argument: 'order' },
    });
    expect(answerOf('occupancy', { hits: [0, 2], revisitS: 1 })).toMatchObject({
      error: { message: 'A visit is 0 or 1.', argument: 'hits.1' },
    });
    const stations = [{ lat: 45, lon: 126, levelDb: 10, notAboveDb: 5 }];
    expect(answerOf('fix-levels', { stations })).toMatchObject({
      error: { argument: 'stations.0', message: expect.stringMatching(/^A station is/) as string },
    });
  });
});
