import * as fc from 'fast-check';
import { inverseOf, principalAxes } from './principal-axes';

const variances = fc.double({ min: 0.01, max: 1e6, noNaN: true });

describe('principalAxes', () => {
  it('finds the axes a covariance was made with', () => {
    fc.assert(
      fc.property(
        variances,
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 3.13, noNaN: true }),
        (major, share, azimuth) => {
          const minor = share * major;
          const [sin, cos] = [Math.sin(azimuth), Math.cos(azimuth)];
          const axes = principalAxes({
            ee: major * sin * sin + minor * cos * cos,
            en: (major - minor) * sin * cos,
            nn: major * cos * cos + minor * sin * sin,
          });
          expect(axes.major / major).toBeCloseTo(1, 9);
          expect(Math.abs(axes.minor - minor) / major).toBeLessThan(1e-9);
          expect(axes.azimuth).toBeCloseTo(azimuth, 6);
        },
      ),
    );
  });

  it('refuses what is no covariance', () => {
    expect(() => principalAxes({ ee: 1, en: 2, nn: 1 })).toThrow(/^covariance:/);
    expect(() => principalAxes({ ee: NaN, en: 0, nn: 1 })).toThrow(/^covariance:/);
  });
});

describe('inverseOf', () => {
  it('gives the identity back', () => {
    const matrix = { ee: 4, en: 1, nn: 3 };
    const inverse = inverseOf(matrix) ?? { ee: NaN, en: NaN, nn: NaN };
    expect(matrix.ee * inverse.ee + matrix.en * inverse.en).toBeCloseTo(1, 12);
    expect(matrix.ee * inverse.en + matrix.en * inverse.nn).toBeCloseTo(0, 12);
  });

  it('has none for parallel rows', () => {
    expect(inverseOf({ ee: 1, en: 2, nn: 4 })).toBeUndefined();
  });
});
