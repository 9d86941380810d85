import { intermod } from './intermod.calculation';

describe('the calculation intermod', () => {
  it('gives products with their parents', () => {
    expect(intermod.answer(intermod.example)).toEqual({ products: [{ hz: 110.5e6, parents: [[2, 104.3e6], [-1, 98.1e6]] }] }); // prettier-ignore
  });

  it('says that it does not list every combination, where they are too many', () => {
    const carriersHz = Array.from({ length: 100 }, (_, i) => 88e6 + i * 200e3);
    const answer = intermod.answer({ carriersHz, order: 5, fromHz: 108e6, toHz: 137e6 });
    expect(answer).toMatchObject({ cautions: [expect.stringMatching(/^There are too many/)] });
  });

  it.each([
    [{ order: 4 }, 'order'],
    [{ carriersHz: [] }, 'carriersHz'],
    [{ carriersHz: [0] }, 'carriersHz.0'],
    [{ toHz: 108e6 }, 'toHz'],
  ])('refuses %p', (changes, argument) => {
    expect(intermod.answer({ ...intermod.example, ...changes })).toMatchObject({ error: { argument } });
  });
});
