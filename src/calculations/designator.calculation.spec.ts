import { designator } from './designator.calculation';

describe('the calculation designator', () => {
  it('takes one apart, with and without the optional symbols', () => {
    expect(designator.answer({ designator: '16K0F3E' })).toEqual({ bandwidthHz: 16_000, modulation: 'F', signal: '3', information: 'E' });
    expect(designator.answer({ designator: '256KF8EHF' })).toEqual({
      bandwidthHz: 256_000,
      modulation: 'F',
      signal: '8',
      information: 'E',
      details: 'H',
      multiplex: 'F',
    });
  });

  it.each([
    ['16KF3E', 'character 4: "F" is neither a figure nor H, K, M or G as decimal point'],
    ['016K0F3E', 'character 1: a bandwidth does not begin with 0'],
    ['10K0Z3E', 'character 5: "Z" is no type of modulation'],
  ])('says where %s is wrong', (text, message) => {
    expect(designator.answer({ designator: text })).toEqual({
      error: { code: 'calculation.out-of-range', message, argument: 'designator' },
    });
  });

  it('wants a text', () => {
    expect(designator.answer({ designator: 16 })).toMatchObject({ error: { code: 'calculation.invalid-input', argument: 'designator' } });
  });
});
