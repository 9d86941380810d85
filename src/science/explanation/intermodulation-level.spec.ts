import * as fc from 'fast-check';
import { intermodulationLevel } from './intermodulation-level';

describe('the level of a third-order product', () => {
  it('is at the intercept point where its parents are', () => {
    expect(intermodulationLevel([[2, 10], [-1, 10]], 10)).toBe(10); // prettier-ignore
  });

  it('is 90 dB under two carriers 30 dB under the intercept point, and 6 dB stronger of three', () => {
    expect(intermodulationLevel([[2, -20], [-1, -20]], 10)).toBe(-80); // prettier-ignore
    expect(intermodulationLevel([[1, -20], [1, -20], [-1, -20]], 10)).toBe(-74); // prettier-ignore
  });

  it('falls by three decibels where its parents fall by one', () => {
    const level = fc.double({ min: -120, max: 0, noNaN: true });
    fc.assert(
      fc.property(level, level, level, (a, b, fall) => {
        const at = (less: number): number => intermodulationLevel([[2, a - less], [-1, b - less]], 10) as number; // prettier-ignore
        expect(at(0) - at(fall)).toBeCloseTo(3 * fall, 6);
      }),
    );
  });

  it('is unknown of other orders', () => {
    expect(intermodulationLevel([[3, -20], [-2, -20]], 10)).toBeNull(); // prettier-ignore
    expect(intermodulationLevel([[3, -20]], 10)).toBeNull();
  });

  it('wants levels', () => {
    expect(() => intermodulationLevel([[2, NaN], [-1, 0]], 10)).toThrow(/^parents: /); // prettier-ignore
    expect(() => intermodulationLevel([[2, 0], [-1, 0]], NaN)).toThrow(/^iip3: /); // prettier-ignore
  });
});
