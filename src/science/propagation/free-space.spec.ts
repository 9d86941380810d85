import * as fc from 'fast-check';
import { freeSpaceFieldStrength, freeSpaceLoss } from './free-space';

const distances = fc.double({ min: 1, max: 1e6, noNaN: true });

describe('free space', () => {
  it('gives 104.77 dBµV/m at 1 km from 1 kW e.i.r.p.: √(30·1000)/1000 V/m', () => {
    expect(freeSpaceFieldStrength(30, 1000)).toBeCloseTo(20 * Math.log10((Math.sqrt(30_000) / 1000) * 1e6), 9);
  });

  it('loses 6.02 dB each time the distance doubles', () => {
    fc.assert(
      fc.property(distances, fc.double({ min: -30, max: 60, noNaN: true }), (distance, power) => {
        expect(freeSpaceFieldStrength(power, distance) - freeSpaceFieldStrength(power, 2 * distance)).toBeCloseTo(20 * Math.log10(2), 9);
        expect(freeSpaceLoss(100e6, 2 * distance) - freeSpaceLoss(100e6, distance)).toBeCloseTo(20 * Math.log10(2), 9);
      }),
    );
  });

  it('agrees with itself: the field and the loss of one path give the same received power', () => {
    fc.assert(
      fc.property(distances, fc.double({ min: 30e6, max: 4e9, noNaN: true }), (distance, frequency) => {
        // Isotropic antenna: P [dBm] = E − 20·log10(f/MHz) − 77.22.
        const received = freeSpaceFieldStrength(0, distance) - 20 * Math.log10(frequency / 1e6) - 77.22;
        expect(Math.abs(received - (30 - freeSpaceLoss(frequency, distance)))).toBeLessThan(0.01);
      }),
    );
  });

  it.each([0, -1, NaN, Infinity])('refuses a distance of %p', (distance) => {
    expect(() => freeSpaceFieldStrength(0, distance)).toThrow(/^distanceM:/);
    expect(() => freeSpaceLoss(1e8, distance)).toThrow(/^distanceM:/);
    expect(() => freeSpaceLoss(distance, 1)).toThrow(/^frequencyHz:/);
  });
});
