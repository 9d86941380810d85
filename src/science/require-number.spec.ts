import { requireNumber } from './require-number';

describe('requireNumber', () => {
  it('lets through what lies within, bounds included but for the one to be above', () => {
    for (const value of [1, 3]) expect(() => requireNumber('x', value, { from: 1, to: 3 })).not.toThrow();
    expect(() => requireNumber('x', -1e9)).not.toThrow();
    expect(() => requireNumber('x', 1e-9, { above: 0 })).not.toThrow();
  });

  it.each([
    [0, { above: 0 }, 'x: a number greater than 0 is needed, not 0'],
    [0.5, { from: 1 }, 'x: a number of at least 1 is needed, not 0.5'],
    [4, { from: 1, to: 3 }, 'x: a number from 1 to 3 is needed, not 4'],
    [4, { above: 0, to: 3 }, 'x: a number greater than 0 to 3 is needed, not 4'],
    [4, { to: 3 }, 'x: a number of at most 3 is needed, not 4'],
    [NaN, {}, 'x: a number is needed, not NaN'],
    [Infinity, { from: 0 }, 'x: a number of at least 0 is needed, not Infinity'],
  ])('refuses %p outside %p, naming the argument', (value, bounds, message) => {
    expect(() => requireNumber('x', value, bounds)).toThrow(new RangeError(message));
  });
});
