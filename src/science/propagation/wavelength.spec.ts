import { wavelength } from './wavelength';

describe('wavelength', () => {
  it('is 2.998 m at 100 MHz', () => {
    expect(wavelength(100e6)).toBeCloseTo(2.99792458, 9);
  });

  it.each([0, -1, NaN, Infinity])('refuses a frequency of %p', (frequency) => {
    expect(() => wavelength(frequency)).toThrow(/^frequencyHz:/);
  });
});
