import { checkRange } from './model-range';

const RANGE = { recommended: [10, 20], defined: [1, 100] } as const;

describe('checkRange', () => {
  const cautionsFor = (value: number): string[] => {
    const cautions: string[] = [];
    checkRange('heightM', value, RANGE, (sentence) => cautions.push(sentence));
    return cautions;
  };

  it.each([10, 15, 20])('says nothing of %p, where the model is recommended', (value) => {
    expect(cautionsFor(value)).toEqual([]);
  });

  it.each([1, 9.9, 20.1, 100])('cautions against %p, where it is only defined', (value) => {
    expect(cautionsFor(value)).toEqual([`heightM is ${value}; the model is recommended from 10 to 20.`]);
  });

  it.each([0.9, 101, NaN])('refuses %p, where it is not defined', (value) => {
    expect(() => checkRange('heightM', value, RANGE)).toThrow(/^heightM: a number from 1 to 100/);
  });
});
