import * as fc from 'fast-check';
import { wilsonInterval } from './wilson-interval';

const shares = fc.double({ min: 0, max: 1, noNaN: true });
const sizes = fc.double({ min: 1, max: 1e6, noNaN: true });

describe('wilsonInterval', () => {
  it('lies between 0 and 1 and holds the share', () => {
    fc.assert(
      fc.property(shares, sizes, (share, samples) => {
        const [low, high] = wilsonInterval(share, samples);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
      }),
      { examples: [[0.9999999999999999, 1]] },
    );
  });

  it('holds just those probabilities from which the share is less than z deviations away', () => {
    fc.assert(
      fc.property(shares, sizes, (share, samples) => {
        for (const end of wilsonInterval(share, samples).filter((value) => value > 1e-9 && value < 1 - 1e-9)) {
          expect((share - end) ** 2 / ((end * (1 - end)) / samples)).toBeCloseTo(1.959964 ** 2, 3);
        }
      }),
    );
  });

  it('is the mirror image for what is not occupied', () => {
    fc.assert(
      fc.property(shares, sizes, (share, samples) => {
        const [low, high] = wilsonInterval(share, samples);
        const [otherLow, otherHigh] = wilsonInterval(1 - share, samples);
        expect(otherLow).toBeCloseTo(1 - high, 9);
        expect(otherHigh).toBeCloseTo(1 - low, 9);
      }),
    );
  });

  it('refuses what is no share, no number of samples, no confidence', () => {
    expect(() => wilsonInterval(1.1, 10)).toThrow(/^share:/);
    expect(() => wilsonInterval(NaN, 10)).toThrow(/^share:/);
    expect(() => wilsonInterval(0.5, 0)).toThrow(/^samples:/);
    expect(() => wilsonInterval(0.5, 10, 1)).toThrow(/^confidence:/);
  });
});
