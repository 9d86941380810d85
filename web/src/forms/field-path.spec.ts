import { placeProblems } from './field-path';

const shown = [['number'], ['transmitters', 0, 'centerHz'], ['antennas', 0, 'factors']];

describe('problems of a form', () => {
  it('stand at the field that they are about, several together', () => {
    const problems = [
      { path: 'transmitters.0.centerHz', message: 'too high' },
      { path: 'number', message: 'taken' },
      { path: 'transmitters.0.centerHz', message: 'not a number' },
    ];
    expect(placeProblems(problems, shown)).toEqual({
      fields: [
        { name: ['transmitters', 0, 'centerHz'], errors: ['too high', 'not a number'] },
        { name: ['number'], errors: ['taken'] },
      ],
      elsewhere: [],
    });
  });

  it('stand at the field that holds what they are about', () => {
    expect(placeProblems([{ path: 'antennas.0.factors.3', message: 'not rising' }], shown).fields).toEqual([
      { name: ['antennas', 0, 'factors'], errors: ['not rising'] },
    ]);
  });

  it('are told above the form where there is no such field', () => {
    const problem = { path: 'reference', message: 'unknown field' };
    expect(placeProblems([problem], shown)).toEqual({ fields: [], elsewhere: [problem] });
  });
});
