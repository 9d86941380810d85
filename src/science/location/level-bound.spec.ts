import { levelBound } from './level-bound';
import { powerLawField } from './level-field';

const site = (east: number, north: number, sigma = 6): { east: number; north: number; sigma: number } => ({ east, north, sigma });
const field = powerLawField(3.5);

describe('levelBound', () => {
  it('is the same in all directions in the middle of a square: σ·r/(k·√2), k = 35/ln 10', () => {
    const bound = levelBound({ east: 0, north: 0 }, [site(5_000, 0), site(-5_000, 0), site(0, 5_000), site(0, -5_000)], field);
    const expected = ((6 * 5_000) / (35 / Math.LN10)) ** 2 / 2;
    expect((bound?.ee ?? NaN) / expected).toBeCloseTo(1, 4);
    expect((bound?.nn ?? NaN) / expected).toBeCloseTo(1, 4);
    expect((bound?.en ?? NaN) / expected).toBeCloseTo(0, 9);
  });

  it('is none where levels tell nothing in some direction', () => {
    expect(levelBound({ east: 0, north: 0 }, [site(5_000, 0), site(-5_000, 0)], field)).toBeUndefined();
    expect(levelBound({ east: 0, north: 0 }, [site(5_000, 0), site(-5_000, 0), site(9_000, 0)], field)).toBeUndefined();
  });
});
