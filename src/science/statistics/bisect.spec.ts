import { bisect } from './bisect';

describe('bisect', () => {
  it('finds where a falling function crosses zero', () => {
    expect(bisect((x) => 2 - x * x, 0, 10)).toBeCloseTo(Math.SQRT2, 14);
  });

  it('ends at the border where there is no crossing', () => {
    expect(bisect(() => 1, 0, 1)).toBe(1);
    expect(bisect(() => -1, 0, 1)).toBeCloseTo(0, 12);
  });
});
