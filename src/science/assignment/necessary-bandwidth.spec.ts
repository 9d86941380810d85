import * as fc from 'fast-check';
import {
  doubleSidebandWidth,
  frequencyModulationWidth,
  frequencyShiftWidth,
  keyedCarrierWidth,
  phaseShiftWidth,
  pulseWidth,
  singleSidebandWidth,
} from './necessary-bandwidth';

describe('the necessary bandwidth', () => {
  // The sample calculations of ITU-R SM.1138.
  it('of modulated amplitude', () => {
    expect(doubleSidebandWidth(3000)).toBe(6000); // 6K00A3E
    expect(doubleSidebandWidth(5000)).toBe(10_000); // 10K0A3E
    expect(singleSidebandWidth(3000, 300)).toBe(2700); // 2K70J3E
    expect(singleSidebandWidth(3000)).toBe(3000); // 3K00H3E
  });

  it('of modulated frequency', () => {
    expect(frequencyModulationWidth(3000, 5000)).toBe(16_000); // 16K0F3E
    expect(frequencyModulationWidth(15_000, 75_000)).toBe(180_000); // 180KF3E
    expect(frequencyModulationWidth(25, 35, 1.2)).toBe(134); // 134HJ2B: 50 baud, shift of 70 Hz
  });

  it('of keyed carriers', () => {
    expect(keyedCarrierWidth(20)).toBe(100); // 100HA1A: 25 words a minute
    expect(keyedCarrierWidth(20, 5, 1000)).toBe(2100); // 2K10A2A
    expect(keyedCarrierWidth(20, 3)).toBe(60);
  });

  it('of digital modulation', () => {
    expect(frequencyShiftWidth(9600, 2400)).toBe(14_400);
    expect(frequencyShiftWidth(9600, 1944, 4)).toBe(8688);
    expect(phaseShiftWidth(10e6, 4)).toBe(10e6); // 10M0G7W
    expect(phaseShiftWidth(36_000, 4, 0.5)).toBe(18_000);
  });

  it('of pulses', () => {
    expect(pulseWidth(1e-6, 1.5)).toBeCloseTo(3e6, 3); // 3M00P0N
  });

  const numbers = fc.oneof(fc.constantFrom(NaN, Infinity, -Infinity, -1), fc.double({ min: 1e-3, max: 1e9, noNaN: true }));

  it('is a positive number, or an argument is named', () => {
    const widths: ((a: number, b: number, c: number) => number)[] = [
      doubleSidebandWidth,
      singleSidebandWidth,
      frequencyModulationWidth,
      keyedCarrierWidth,
      frequencyShiftWidth,
      phaseShiftWidth,
      pulseWidth,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...widths), numbers, numbers, numbers, (width, a, b, c) => {
        try {
          expect(width(a, b, c)).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          expect((error as RangeError).message).toMatch(/^[a-zA-Z]+: /);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
