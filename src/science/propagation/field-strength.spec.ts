import * as fc from 'fast-check';
import { LAND_TABLE } from '../../../test/builders/field-strength-table';
import { predictFieldStrength, type FieldStrengthPath } from './field-strength';

const predict = (path: Partial<FieldStrengthPath>): number =>
  predictFieldStrength({ frequencyMhz: 100, distanceKm: 10, h1M: 75, ...path }, LAND_TABLE);

const frequencies = fc.double({ min: 30, max: 4000, noNaN: true });
const distances = fc.double({ min: 0.01, max: 1000, noNaN: true });
const heights = fc.double({ min: 0, max: 3000, noNaN: true });
const times = fc.double({ min: 1, max: 50, noNaN: true });

describe('predictFieldStrength', () => {
  it('gives the tabulated values', () => {
    // P.1546-6, land: figures 1, 9 and 17 at 50 %, 2 at 10 %, 3 at 1 % of time.
    expect(predict({ frequencyMhz: 100, distanceKm: 5, h1M: 75 })).toBeCloseTo(78.0214, 2);
    expect(predict({ frequencyMhz: 600, distanceKm: 100, h1M: 300 })).toBeCloseTo(22.1, 1);
    expect(predict({ frequencyMhz: 2000, distanceKm: 50, h1M: 37.5 })).toBeCloseTo(21.5, 1);
    expect(predict({ distanceKm: 200, h1M: 150, timePercent: 10 })).toBeCloseTo(15.1, 1);
    expect(predict({ distanceKm: 200, h1M: 150, timePercent: 1 })).toBeCloseTo(23, 1);
  });

  it('never exceeds free space, and is always a number', () => {
    fc.assert(
      fc.property(frequencies, distances, heights, times, (frequencyMhz, distanceKm, h1M, timePercent) => {
        const field = predict({ frequencyMhz, distanceKm, h1M, timePercent });
        expect(Number.isFinite(field)).toBe(true);
        expect(field).toBeLessThanOrEqual(106.9 - 20 * Math.log10(distanceKm) + 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it('falls with distance', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 30, max: 2000, noNaN: true }),
        distances,
        fc.double({ min: 10, max: 1200, noNaN: true }),
        times,
        (frequencyMhz, distanceKm, h1M, timePercent) => {
          const path = { frequencyMhz, h1M, timePercent };
          const nearer = predict({ ...path, distanceKm });
          const further = predict({ ...path, distanceKm: Math.min(1000, distanceKm * 1.3) });
          expect(further).toBeLessThanOrEqual(nearer + 1e-9);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('rises with the transmitting antenna, and with rarer times', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(100, 600, 2000),
        fc.double({ min: 5, max: 1000, noNaN: true }),
        fc.double({ min: 10, max: 1100, noNaN: true }),
        times,
        (frequencyMhz, distanceKm, h1M, timePercent) => {
          const path = { frequencyMhz, distanceKm };
          expect(predict({ ...path, h1M: h1M * 1.05, timePercent })).toBeGreaterThanOrEqual(predict({ ...path, h1M, timePercent }) - 1e-9);
          expect(predict({ ...path, h1M, timePercent: Math.max(1, timePercent / 2) })).toBeGreaterThanOrEqual(
            predict({ ...path, h1M, timePercent }) - 1e-9,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has no steps: neighboring arguments give neighboring fields', () => {
    fc.assert(
      fc.property(
        frequencies,
        fc.double({ min: 0.02, max: 990, noNaN: true }),
        fc.double({ min: 0, max: 2900, noNaN: true }),
        times,
        (frequencyMhz, distanceKm, h1M, timePercent) => {
          const path = { frequencyMhz, distanceKm, h1M, timePercent };
          const field = predict(path);
          for (const near of [
            { distanceKm: distanceKm * 1.0001 },
            { h1M: h1M + 0.001 },
            { frequencyMhz: Math.min(4000, frequencyMhz * 1.0001) },
          ]) {
            expect(Math.abs(predict({ ...path, ...near }) - field)).toBeLessThan(0.05);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('hears less in the street than on the roof', () => {
    const above = predict({ h2M: 30, surroundings: 'urban' });
    const below = predict({ h2M: 1.5, surroundings: 'urban' });
    expect(above).toBeGreaterThan(below + 10);
  });

  it('adds the slope of a short path: 300 m up, 300 m away is √2 further', () => {
    expect(predict({ distanceKm: 0.3, h1M: 310, h2M: 10 })).toBeLessThanOrEqual(106.9 - 20 * Math.log10(0.3 * Math.SQRT2) + 1e-9);
  });

  it('stays defined under the antenna', () => {
    expect(predict({ distanceKm: 0, h1M: 110 })).toBeCloseTo(106.9 + 20, 6);
    expect(Number.isFinite(predict({ distanceKm: 0, h1M: 10 }))).toBe(true);
  });

  it.each([
    ['frequencyMhz', { frequencyMhz: 29 }],
    ['frequencyMhz', { frequencyMhz: 4001 }],
    ['distanceKm', { distanceKm: -1 }],
    ['distanceKm', { distanceKm: 1001 }],
    ['distanceKm', { distanceKm: NaN }],
    ['h1M', { h1M: -1 }],
    ['h1M', { h1M: 3001 }],
    ['timePercent', { timePercent: 0.5 }],
    ['timePercent', { timePercent: 51 }],
    ['h2M', { h2M: 0.5 }],
  ])('refuses %s outside the Recommendation: %p', (name, bad) => {
    expect(() => predict(bad)).toThrow(RangeError);
    expect(() => predict(bad)).toThrow(new RegExp(`^${name}:`));
  });
});
