import * as fc from 'fast-check';
import { amateurMask, canJudgeMask, fmMonitoringMask, fmTransmitterMask, landMobileMask } from './emission-mask';

describe('a mask', () => {
  it.each([
    [0, 0],
    [74e3, 0],
    [90_750, 7.5],
    [-107.5e3, 15],
    [115_750, 22.5],
    [124e3, 30],
    [152.5e3, 40],
    [300e3, 40],
  ])('of FM broadcasting at a monitoring station is at %d Hz %d dB', (offset, expected) => {
    expect(fmMonitoringMask(offset)).toBeCloseTo(expected, 9);
  });

  it.each([
    [-100e3, 0],
    [150e3, 40],
    [200e3, 80],
    [250e3, 82.5],
    [400e3, 85],
  ])('of an FM transmitter is at %d Hz %d dB', (offset, expected) => {
    expect(fmTransmitterMask(offset)).toBeCloseTo(expected, 9);
  });

  it.each([
    [5_625, 5, 0],
    [5_626, 5, 19.96],
    [-12_500, 5, 69.94],
    [12_501, 5, 56.99],
    [20_000, 200, 70],
  ])('of land mobile is at %d Hz with %d W %d dB', (offset, power, expected) => {
    expect(landMobileMask(offset, power)).toBeCloseTo(expected, 2);
  });

  it.each([
    [0.499, 0],
    [0.5, 10],
    [0.85, 30.5],
    [-1.2, 51],
    [2.25, 58],
    [9, 58],
  ])('of an amateur with 100 W is at %d bandwidths %d dB', (bandwidths, expected) => {
    expect(amateurMask(bandwidths * 2700, 2700, 100)).toBeCloseTo(expected, 9);
  });

  it('is the same on both sides, and but for the end of that of land mobile never rises outwards', () => {
    const offsets = fc.double({ min: 0, max: 1e6, noNaN: true });
    const masks = [fmMonitoringMask, fmTransmitterMask, (offset: number): number => amateurMask(offset, 16e3, 25)];
    fc.assert(
      fc.property(fc.constantFrom(...masks), offsets, offsets, (mask, a, b) => {
        expect(mask(-a)).toBe(mask(a));
        expect(mask(Math.max(a, b))).toBeGreaterThanOrEqual(mask(Math.min(a, b)));
      }),
    );
  });

  it('is judged only where 10 dB more are heard than it is deep', () => {
    expect(canJudgeMask(40, 30)).toBe(true);
    expect(canJudgeMask(39.9, 30)).toBe(false);
  });

  it.each([NaN, Infinity])('refuses an offset of %d', (offset) => {
    for (const mask of [fmMonitoringMask, fmTransmitterMask]) expect(() => mask(offset)).toThrow(/^offsetHz: /);
    expect(() => landMobileMask(offset, 5)).toThrow(/^offsetHz: /);
    expect(() => amateurMask(offset, 1, 5)).toThrow(/^offsetHz: /);
  });

  it.each([0, -1, NaN])('refuses a power of %d', (power) => {
    expect(() => landMobileMask(1, power)).toThrow(/^power: /);
    expect(() => amateurMask(1, 1, power)).toThrow(/^power: /);
    expect(() => amateurMask(1, power, 1)).toThrow(/^necessaryHz: /);
  });
});
