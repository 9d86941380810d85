import * as fc from 'fast-check';
import { incompleteBeta } from './incomplete-beta';

const shapes = fc.double({ min: 0.5, max: 500, noNaN: true });
const shares = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe('incompleteBeta', () => {
  it('of b = 1 is a power, of a = 1 its mirror image', () => {
    fc.assert(
      fc.property(shapes, shares, (a, x) => {
        expect(incompleteBeta(a, 1, x)).toBeCloseTo(x ** a, 10);
        expect(incompleteBeta(1, a, x)).toBeCloseTo(1 - (1 - x) ** a, 10);
      }),
    );
  });

  it('is symmetric: I_x(a, b) = 1 − I_(1−x)(b, a)', () => {
    fc.assert(
      fc.property(shapes, shapes, shares, (a, b, x) => {
        expect(incompleteBeta(a, b, x)).toBeCloseTo(1 - incompleteBeta(b, a, 1 - x), 9);
      }),
    );
  });

  it('refuses what lies outside its range', () => {
    expect(() => incompleteBeta(0, 1, 0.5)).toThrow(/^a:/);
    expect(() => incompleteBeta(1, NaN, 0.5)).toThrow(/^b:/);
    expect(() => incompleteBeta(1, 1, 1.1)).toThrow(/^x:/);
  });
});
