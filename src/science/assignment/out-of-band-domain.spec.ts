import * as fc from 'fast-check';
import { outOfBandEnd } from './out-of-band-domain';

describe('the out-of-band domain', () => {
  it.each([
    [98e6, 256e3, 640e3],
    [155e6, 16e3, 62.5e3],
    [155e6, 25e3, 62.5e3],
    [600e6, 10e6, 25e6],
    [700e6, 40e6, 70e6],
    [1.5e9, 20e6, 50e6],
    [2e9, 100e6, 200e6],
    [10e6, 2700, 10e3],
  ])('of an emission on %d Hz, %d Hz wide, ends %d Hz from its center', (frequency, width, expected) => {
    expect(outOfBandEnd(frequency, width)).toBeCloseTo(expected, 6);
  });

  it('never shrinks as the emission widens, and is continuous', () => {
    const widths = fc.double({ min: 1, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 1e4, max: 1e11, noNaN: true }), widths, (frequency, width) => {
        const end = outOfBandEnd(frequency, width);
        const wider = outOfBandEnd(frequency, width * 1.000001);
        expect(wider).toBeGreaterThanOrEqual(end);
        expect(wider).toBeLessThan(end * 1.00001);
        expect(end).toBeGreaterThan(width / 2);
      }),
    );
  });

  it.each([0, -1, NaN, Infinity])('refuses %d', (value) => {
    expect(() => outOfBandEnd(value, 1)).toThrow(/^frequency: /);
    expect(() => outOfBandEnd(1e8, value)).toThrow(/^necessaryHz: /);
  });
});
