import { madSpread } from './mad-spread';

describe('the spread of the levels', () => {
  it('is that of a normal distribution, and an emission does not move it', () => {
    // Deviations from the median -109.5: ten values of which the middle two are 0.5 and 1.5; 1.4826 · 1.0.
    expect(madSpread([-110, -109, -111, -108, -110, -60, -75, -109, -112, -110])).toBeCloseTo(1.483, 3);
    expect(madSpread([-110, -109, -111, -108, -110, 0, 40, -109, -112, -110])).toBeCloseTo(1.483, 3);
  });

  it('is nothing where all are equal, and refuses what is no spectrum', () => {
    expect(madSpread([7, 7, 7])).toBe(0);
    expect(() => madSpread([])).toThrow(/^levels:/);
    expect(() => madSpread([Infinity])).toThrow(/^levels: bin 0/);
  });
});
