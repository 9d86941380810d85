import { scatteredField, scatteringAngle } from './tropospheric-scattering';

describe('tropospheric scattering', () => {
  it.each([
    // The reference implementation, Py1546: validation results land_neg_h1_urban_10km_0, b2iseac_land_1, flat_100km_denseurban_0.
    [900, 10, 20, 1.07417 + 1.00257, 2.1442, 22.5346],
    [95.3, 235.1, 10, -2.27389 - 0.423623, 0, 28.0518],
    [2600, 100, 50, -0.0286479 - 0.00358099, 0.642368, 9.6845],
  ])('at %p MHz, %p km and %p %% of time with ends at %p° goes through %p° and gives %p dBµV/m', (mhz, km, percent, ends, angle, field) => {
    expect(scatteringAngle(km, ends)).toBeCloseTo(angle, 4);
    expect(scatteredField(mhz, km, scatteringAngle(km, ends), percent)).toBeCloseTo(field, 3);
  });

  it.each([
    ['distanceKm', () => scatteringAngle(0, 0)],
    ['ends', () => scatteringAngle(1, NaN)],
    ['frequencyMhz', () => scatteredField(0, 1, 0, 50)],
    ['distanceKm', () => scatteredField(100, -1, 0, 50)],
    ['angle', () => scatteredField(100, 1, -1, 50)],
    ['timePercent', () => scatteredField(100, 1, 0, 51)],
  ])('refuses a bad %s', (name, act) => {
    expect(act).toThrow(new RegExp(`^${name}:`));
  });
});
