import * as fc from 'fast-check';
import { occupiedBand } from './occupied-bandwidth';

describe('occupiedBand', () => {
  it('of one bin is that bin, less β/2 on each side', () => {
    const { low, high } = occupiedBand([0, 1, 0]) as { low: number; high: number };
    expect(low).toBeCloseTo(0.505, 9);
    expect(high).toBeCloseTo(1.495, 9);
  });

  it('holds all but β of the power', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0.001, max: 0.5, noNaN: true }),
        (powers, beta) => {
          const band = occupiedBand(powers, beta);
          const sum = powers.reduce((a, b) => a + b, 0);
          if (!band) return expect(sum).toBe(0);
          const inside = powers.reduce(
            (total, p, i) => total + p * Math.max(0, Math.min(i + 0.5, band.high) - Math.max(i - 0.5, band.low)),
            0,
          );
          expect(inside / sum).toBeCloseTo(1 - beta, 6);
        },
      ),
    );
  });

  it('takes negative remainders of the noise for none', () => {
    expect(occupiedBand([-5, 1, -5])).toEqual(occupiedBand([0, 1, 0]));
  });

  it('has no edges without power', () => {
    expect(occupiedBand([0, -1])).toBeNull();
  });

  it.each([0, 1, NaN])('refuses β of %p', (beta) => {
    expect(() => occupiedBand([1], beta)).toThrow(/^beta:/);
  });
});
