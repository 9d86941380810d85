import * as fc from 'fast-check';
import { terrainClearanceCorrection } from './terrain-clearance';

describe('terrainClearanceCorrection', () => {
  it.each([
    // The reference implementation, Py1546: validation results misc_0, b2iseac_land_10km_0, flat_p1km_0.
    [95.3, 1.8233, -5.83883],
    [900, 4.91534, -18.0532],
    [90, -45, 0.02003],
  ])('at %p MHz and %p° is %p dB', (frequencyMhz, angle, expected) => {
    expect(terrainClearanceCorrection(frequencyMhz, angle)).toBeCloseTo(expected, 3);
  });

  it('falls with the angle from 0.55 to 40°, and stays beyond', () => {
    const angles = fc.double({ min: 0.55, max: 39, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 30, max: 4000, noNaN: true }), angles, (frequencyMhz, angle) => {
        expect(terrainClearanceCorrection(frequencyMhz, angle + 0.5)).toBeLessThan(terrainClearanceCorrection(frequencyMhz, angle));
      }),
    );
    expect(terrainClearanceCorrection(100, -10)).toBe(terrainClearanceCorrection(100, 0.55));
    expect(terrainClearanceCorrection(100, 80)).toBe(terrainClearanceCorrection(100, 40));
  });

  it('refuses bad numbers', () => {
    expect(() => terrainClearanceCorrection(0, 1)).toThrow(/^frequencyMhz:/);
    expect(() => terrainClearanceCorrection(100, NaN)).toThrow(/^terrainClearanceAngleDeg:/);
  });
});
