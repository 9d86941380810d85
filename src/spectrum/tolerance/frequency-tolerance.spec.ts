import * as fc from 'fast-check';
import { frequencyTolerance, powerOfTighterTolerance } from './frequency-tolerance';

describe('the frequency tolerance', () => {
  // docs/science.md 10, T15.
  it.each([
    [155.0e6, 'land-mobile', 2325],
    [410e6, 'base', 2050],
    [98.5e6, 'broadcasting', 2000],
  ])('of %d Hz %s is %d Hz', (frequency, service, expected) => {
    expect(frequencyTolerance(frequency, service)).toBeCloseTo(expected, 6);
  });

  // docs/science.md 3.7: frequency, service, power, Hz or ppm.
  it.each([
    [1e6, 'broadcast', 10_000, 10, 'Hz'],
    [1.603e6, 'broadcast', 10_000, 10, 'Hz'],
    [1.603e6, 'fixed', 500, 50, 'ppm'],
    [2e6, 'fixed', 200, 100, 'ppm'],
    [2e6, 'fixed', 201, 50, 'ppm'],
    [2e6, 'land-mobile', 100, 100, 'ppm'],
    [10e6, 'fixed', 500, 50, 'Hz'],
    [10e6, 'fixed', 501, 20, 'Hz'],
    [10e6, 'base', 100, 20, 'ppm'],
    [10e6, 'land', 100, 20, 'ppm'],
    [10e6, 'mobile', 100, 40, 'ppm'],
    [10e6, 'land mobile', 100, 40, 'ppm'],
    [10e6, 'broadcast', 100_000, 10, 'Hz'],
    [80e6, 'fixed', 50, 30, 'ppm'],
    [80e6, 'fixed', 51, 20, 'ppm'],
    [80e6, 'mobile', 20, 20, 'ppm'],
    [107.9e6, 'FM broadcasting', 3000, 2000, 'Hz'],
    [150e6, 'fixed', 50, 20, 'ppm'],
    [150e6, 'fixed', 51, 10, 'ppm'],
    [156.8e6, 'coast', 50, 10, 'ppm'],
    [156.8e6, 'ship', 25, 10, 'ppm'],
    [120e6, 'aeronautical', 50, 20, 'ppm'],
    [120e6, 'aircraft', 20, 30, 'ppm'],
    [234.99e6, 'base', 25, 15, 'ppm'],
    [235e6, 'base', 25, 7, 'ppm'],
    [401e6, 'land-mobile', 25, 5, 'ppm'],
    [200e6, 'television', 10_000, 500, 'Hz'],
    [900e6, 'fixed', 100, 100, 'ppm'],
    [900e6, 'fixed', 101, 50, 'ppm'],
    [900e6, 'base', 40, 20, 'ppm'],
    [1.3e9, 'radar', 1e6, 500, 'ppm'],
    [600e6, 'TV', 10_000, 500, 'Hz'],
    [959e6, 'television', 10_000, 500, 'Hz'],
    [960e6, 'television', 10_000, 100, 'ppm'],
    [1.3e9, 'radiolocation', 1e6, 500, 'ppm'],
    [6e9, 'fixed', 100, 200, 'ppm'],
    [6e9, 'fixed', 101, 50, 'ppm'],
    [5e9, 'mobile', 10, 100, 'ppm'],
    [5.6e9, 'radar', 1e6, 1250, 'ppm'],
  ])('of %d Hz %s with %d W is %d %s', (frequency, service, power, value, unit) => {
    expect(frequencyTolerance(frequency, service, power)).toBeCloseTo(unit === 'Hz' ? value : (value * frequency) / 1e6, 6);
  });

  it.each([
    ['调频广播', 2000],
    ['Broadcasting-TV', 500],
    ['BC', 2000],
    ['aeronautical-mobile', 1800],
    ['专用对讲机', 1800],
    ['anything else', 1800],
  ])('reads the service "%s" as one of its table, at 90 MHz', (service, expected) => {
    expect(frequencyTolerance(90e6, service)).toBeCloseTo(expected, 6);
  });

  it('is positive for every frequency and service, and larger power never loosens it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 300e9, noNaN: true }),
        fc.string(),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (f, service, power) => {
          const tolerance = frequencyTolerance(f, service, power);
          expect(tolerance).toBeGreaterThan(0);
          expect(tolerance).toBeLessThanOrEqual(frequencyTolerance(f, service));
        },
      ),
    );
  });

  it('is tighter above a power only where the table says so', () => {
    expect(powerOfTighterTolerance(150e6, 'fixed')).toBe(50);
    expect(powerOfTighterTolerance(2e9, 'fixed')).toBe(100);
    expect(powerOfTighterTolerance(150e6, 'base')).toBeNull();
  });

  it.each([-1, NaN])('refuses a power of %p', (power) => {
    expect(() => frequencyTolerance(1e8, 'fixed', power)).toThrow(/^power: /);
  });

  it.each([0, -1, NaN, Infinity])('refuses a frequency of %p', (frequency) => {
    expect(() => frequencyTolerance(frequency, 'fixed')).toThrow(/^frequency:/);
  });
});
