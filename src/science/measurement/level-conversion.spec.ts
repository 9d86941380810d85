import * as fc from 'fast-check';
import { antennaFactor, toFieldStrength, toPower, toPowerFluxDensity, toVoltage } from './level-conversion';

const levels = fc.double({ min: -200, max: 100, noNaN: true });

describe('level conversions', () => {
  it('lead back to where they came from', () => {
    fc.assert(fc.property(levels, (power) => expect(toPower(toVoltage(power))).toBeCloseTo(power, 9)));
  });

  it('agree with an isotropic antenna in a known field: E = P + 20·log f + 77.22', () => {
    fc.assert(
      fc.property(levels, fc.double({ min: 20e6, max: 6e9, noNaN: true }), (power, frequency) => {
        const field = toFieldStrength(toVoltage(power), antennaFactor(frequency, 0));
        expect(Math.abs(field - (power + 20 * Math.log10(frequency / 1e6) + 77.22))).toBeLessThan(0.01);
      }),
    );
  });

  it('count the loss of the cable', () => {
    expect(toFieldStrength(40, 10, 2.5)).toBe(52.5);
  });

  it('give the power flux of a field: E²/Z₀', () => {
    expect(toPowerFluxDensity(120)).toBeCloseTo(10 * Math.log10(1 / 376.730313668), 9);
  });

  it('refuse a resistance or a frequency that is not positive', () => {
    expect(() => toVoltage(0, 0)).toThrow(/^ohms:/);
    expect(() => toPower(0, -50)).toThrow(/^ohms:/);
    expect(() => antennaFactor(0, 0)).toThrow(/^frequency:/);
  });
});
