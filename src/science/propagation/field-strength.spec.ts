import * as fc from 'fast-check';
import { LAND_TABLE } from '../../../test/builders/field-strength-table';
import { predictFieldStrength } from './field-strength';
import type { LandPath } from './land-path';

const PATH: LandPath = { frequencyHz: 100e6, distanceM: 10_000, transmitterHeightM: 75 };
const predict = (path: Partial<LandPath>): number => predictFieldStrength({ ...PATH, ...path }, LAND_TABLE);

const frequencies = fc.double({ min: 30e6, max: 4e9, noNaN: true });
const distances = fc.double({ min: 10, max: 1e6, noNaN: true });
const heights = fc.double({ min: -500, max: 3000, noNaN: true });
const times = fc.double({ min: 1, max: 50, noNaN: true });

describe('predictFieldStrength', () => {
  it('gives the tabulated values', () => {
    // P.1546-6, land: figures 1, 9 and 17 at 50 %, 2 at 10 %, 3 at 1 % of time.
    expect(predict({ distanceM: 5_000 })).toBeCloseTo(78.0214, 2);
    expect(predict({ frequencyHz: 600e6, distanceM: 100_000, transmitterHeightM: 300 })).toBeCloseTo(22.1, 1);
    expect(predict({ frequencyHz: 2e9, distanceM: 50_000, transmitterHeightM: 37.5 })).toBeCloseTo(21.5, 1);
    expect(predict({ distanceM: 200_000, transmitterHeightM: 150, timePercent: 10 })).toBeCloseTo(15.1, 1);
    expect(predict({ distanceM: 200_000, transmitterHeightM: 150, timePercent: 1 })).toBeCloseTo(23, 1);
  });

  it('never exceeds free space, and is always a number', () => {
    fc.assert(
      fc.property(frequencies, distances, heights, times, (frequencyHz, distanceM, transmitterHeightM, timePercent) => {
        const field = predict({ frequencyHz, distanceM, transmitterHeightM, timePercent });
        expect(Number.isFinite(field)).toBe(true);
        expect(field).toBeLessThanOrEqual(106.9 - 20 * Math.log10(distanceM / 1000) + 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  // From higher than the 1 km at which the tables begin it would be further down than along.
  it('falls with distance', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 30e6, max: 2e9, noNaN: true }),
        distances,
        fc.double({ min: -500, max: 1000, noNaN: true }),
        times,
        (frequencyHz, distanceM, transmitterHeightM, timePercent) => {
          const path = { frequencyHz, transmitterHeightM, timePercent };
          const nearer = predict({ ...path, distanceM });
          const further = predict({ ...path, distanceM: Math.min(1e6, distanceM * 1.3) });
          expect(further).toBeLessThanOrEqual(nearer + 1e-9);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('rises with the transmitting antenna, and with rarer times', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(100e6, 600e6, 2e9),
        fc.double({ min: 5_000, max: 1e6, noNaN: true }),
        fc.double({ min: 10, max: 1100, noNaN: true }),
        times,
        (frequencyHz, distanceM, transmitterHeightM, timePercent) => {
          const path = { frequencyHz, distanceM };
          expect(predict({ ...path, transmitterHeightM: transmitterHeightM * 1.05, timePercent })).toBeGreaterThanOrEqual(
            predict({ ...path, transmitterHeightM, timePercent }) - 1e-9,
          );
          expect(predict({ ...path, transmitterHeightM, timePercent: Math.max(1, timePercent / 2) })).toBeGreaterThanOrEqual(
            predict({ ...path, transmitterHeightM, timePercent }) - 1e-9,
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
        fc.double({ min: 20, max: 990_000, noNaN: true }),
        fc.double({ min: -500, max: 2900, noNaN: true }),
        times,
        (frequencyHz, distanceM, transmitterHeightM, timePercent) => {
          const path = { frequencyHz, distanceM, transmitterHeightM, timePercent };
          const field = predict(path);
          for (const near of [
            { distanceM: distanceM * 1.0001 },
            { transmitterHeightM: transmitterHeightM + 0.001 },
            { frequencyHz: Math.min(4e9, frequencyHz * 1.0001) },
          ]) {
            expect(Math.abs(predict({ ...path, ...near }) - field)).toBeLessThan(0.05);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('hears less in the street than on the roof', () => {
    const above = predict({ receiverHeightM: 30, environment: 'urban' });
    const below = predict({ receiverHeightM: 1.5, environment: 'urban' });
    expect(above).toBeGreaterThan(below + 10);
  });

  it('adds the slope of a short path: 300 m up, 300 m away is √2 further', () => {
    expect(predict({ distanceM: 300, transmitterHeightM: 310 })).toBeLessThanOrEqual(106.9 - 20 * Math.log10(0.3 * Math.SQRT2) + 1e-9);
  });

  it('stays defined under the antenna', () => {
    expect(predict({ distanceM: 0, transmitterHeightM: 110 })).toBeCloseTo(106.9 + 20, 6);
    expect(Number.isFinite(predict({ distanceM: 0, transmitterHeightM: 10 }))).toBe(true);
  });

  it('adds what is known of the terrain: the angle before the receiver, the clutter at the transmitter, the slope', () => {
    const known = { distanceM: 2_000, transmitterAboveGroundM: 75 };
    // § 11 at 100 MHz and 2°: J(0.36) − J(1.3) = 9.13 − 15.73; § 10 with roofs 15 m over the antenna: J(0.108·√(15·29.05)) = J(2.25) = 20.00.
    expect(predict({ ...known, terrainClearanceAngleDeg: 2 }) - predict(known)).toBeCloseTo(9.133 - 15.725, 2);
    expect(predict({ ...known, transmitterClutterM: 90 }) - predict(known)).toBeCloseTo(-20, 1);
    // § 14: 500 m over 2 km are 2.0616 km.
    const sites = { transmitterSiteM: 435, receiverSiteM: 0 };
    expect(predict({ ...known, ...sites }) - predict(known)).toBeCloseTo(20 * Math.log10(2 / Math.hypot(2, 0.5)), 3);
  });

  it('does not guess what is not known', () => {
    expect(predict({ transmitterClutterM: 90 })).toBe(predict({}));
    expect(predict({ transmitterClearanceAngleDeg: 5 })).toBe(predict({}));
    expect(predict({ distanceM: 2_000, transmitterSiteM: 435, receiverSiteM: 0 })).toBe(predict({ distanceM: 2_000 }));
  });

  it('falls no lower than scattering in the troposphere, once the ends are known', () => {
    const far = { distanceM: 600_000, transmitterHeightM: 10 };
    const level = predict({ ...far, terrainClearanceAngleDeg: 0, transmitterClearanceAngleDeg: 0 });
    // d = 600 km: θ = 4.048°, E = 24.4 − 55.56 − 40.48 − 5.78 + 48.75.
    expect(level).toBeCloseTo(-28.67, 1);
    expect(predict(far)).toBeLessThan(level);
    expect(predict({ ...far, transmitterSiteM: 100, receiverSiteM: 300 })).toBeCloseTo(level, 6);
  });

  it('varies over places by 8 to 12 dB, or by the width of the area', () => {
    const at = (path: Partial<LandPath>): number => predict({ ...path, locationPercent: 95 }) - predict(path);
    expect(at({})).toBeCloseTo(-1.645 * 12, 2);
    expect(at({ environment: 'dense-urban' })).toBeCloseTo(-1.645 * 8, 2);
    expect(at({ areaWidthM: 500 })).toBeCloseTo(-1.645 * 0.5224 * 500 ** 0.28, 2);
  });

  it.each([
    ['frequencyHz', { frequencyHz: 29e6 }],
    ['frequencyHz', { frequencyHz: 4001e6 }],
    ['distanceM', { distanceM: -1 }],
    ['distanceM', { distanceM: 1_000_001 }],
    ['distanceM', { distanceM: NaN }],
    ['transmitterHeightM', { transmitterHeightM: -Infinity }],
    ['transmitterHeightM', { transmitterHeightM: 3001 }],
    ['timePercent', { timePercent: 0.5 }],
    ['timePercent', { timePercent: 51 }],
    ['locationPercent', { locationPercent: 0.9 }],
    ['locationPercent', { locationPercent: 99.1 }],
    ['receiverHeightM', { receiverHeightM: 0.5 }],
    ['receiverClutterM', { receiverClutterM: -1 }],
    ['transmitterClutterM', { transmitterClutterM: NaN }],
    ['transmitterAboveGroundM', { transmitterAboveGroundM: -1 }],
    ['transmitterSiteM', { receiverSiteM: 100 }],
    ['receiverSiteM', { transmitterSiteM: 100 }],
    ['terrainClearanceAngleDeg', { terrainClearanceAngleDeg: 91 }],
    ['transmitterClearanceAngleDeg', { transmitterClearanceAngleDeg: NaN }],
    ['areaWidthM', { areaWidthM: 0 }],
  ])('refuses %s outside the Recommendation: %p', (name, bad) => {
    expect(() => predict(bad)).toThrow(RangeError);
    expect(() => predict(bad)).toThrow(new RegExp(`^${name}:`));
  });
});
