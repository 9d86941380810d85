import * as fc from 'fast-check';
import { powerLawField, tabulatedField } from './level-field';

describe('powerLawField', () => {
  it('falls by 10·n decibels a decade, from 0 at 1 km', () => {
    const field = powerLawField(3.5);
    expect(field(1000)).toBeCloseTo(0, 12);
    expect(field(10_000)).toBeCloseTo(-35, 12);
    expect(field(0)).toBe(field(1));
  });

  it('refuses exponents that are none', () => {
    expect(() => powerLawField(0)).toThrow(/^exponent:/);
    expect(() => powerLawField(NaN)).toThrow(/^exponent:/);
  });
});

describe('tabulatedField', () => {
  it('is the same as its field: straight over the logarithm, and close where it bends', () => {
    const bent = (distance: number): number => -20 * Math.log10(distance) - (distance / 50_000) ** 0.8;
    const [straightTable, bentTable] = [tabulatedField(powerLawField(3)), tabulatedField(bent)];
    fc.assert(
      fc.property(fc.double({ min: 1, max: 300_000, noNaN: true }), (distance) => {
        expect(straightTable(distance)).toBeCloseTo(powerLawField(3)(distance), 9);
        expect(bentTable(distance)).toBeCloseTo(bent(distance), 3);
      }),
    );
  });
});
