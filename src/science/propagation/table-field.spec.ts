import { LAND_TABLE } from '../../../test/builders/field-strength-table';
import { tableField, type TableEntry } from './table-field';

const field = (entry: Partial<TableEntry>): number =>
  tableField({ frequencyMhz: 100, distanceKm: 10, h1M: 75, timePercent: 50, maximum: 200, ...entry }, LAND_TABLE);

describe('tableField', () => {
  it('is interpolated in the logarithm of distance, height and frequency', () => {
    // Figure 1, 75 m: 68.2548 at 10 km, 66.7156 at 11 km; 10 km: 62.9896 at 37.5 m; figure 9: 66.4 at 600 MHz.
    expect(field({ distanceKm: Math.sqrt(110) })).toBeCloseTo((68.2548 + 66.7156) / 2, 4);
    expect(field({ h1M: Math.sqrt(75 * 37.5) })).toBeCloseTo((68.2548 + 62.9896) / 2, 4);
    expect(field({ frequencyMhz: Math.sqrt(60_000) })).toBeCloseTo((68.2548 + field({ frequencyMhz: 600 })) / 2, 6);
  });

  it('is interpolated in the normal quantile of time', () => {
    // Q⁻¹(0.01) = 2.3263, Q⁻¹(0.1) = 1.2816, Q⁻¹(0.05) = 1.6449: 100 km, 150 m: 35.138 and 30.3366.
    const share = (2.3263 - 1.6449) / (2.3263 - 1.2816);
    const far = { distanceKm: 100, h1M: 150 };
    expect(field({ ...far, timePercent: 5 })).toBeCloseTo(35.138 + (30.3366 - 35.138) * share, 2);
  });

  it('is extrapolated to 3000 m and beyond 2000 MHz, never above the maximum', () => {
    // 600 m 36.8766, 1200 m 48.5226 at 100 km: log₂(2.5) = 1.3219 steps further.
    expect(field({ distanceKm: 100, h1M: 3_000 })).toBeCloseTo(48.5226 + (48.5226 - 36.8766) * 1.32193, 3);
    expect(field({ distanceKm: 100, h1M: 3_000, maximum: 60 })).toBe(60);
    expect(field({ frequencyMhz: 3_000, maximum: 60 })).toBe(60);
    expect(field({ frequencyMhz: 40, maximum: 200 })).toBeGreaterThan(field({ frequencyMhz: 100 }));
  });

  it('goes on below 10 m and below the ground without a step', () => {
    // E₁₀ = 52.6796, E₂₀ = 57.8377; C(−10 m) = 6.03 − J(1.35·0.06366°) = −0.74; E₀ = 52.6796 + 0.5·(−5.1581 − 0.74) = 49.73.
    expect(field({ h1M: 0 })).toBeCloseTo(49.73, 1);
    expect(field({ h1M: 5 })).toBeCloseTo((field({ h1M: 0 }) + 52.6796) / 2, 3);
    for (const h1M of [0, 10]) expect(Math.abs(field({ h1M: h1M - 1e-6 }) - field({ h1M }))).toBeLessThan(0.005);
    // Py1546, validation result land_neg_h1_urban_10km_0.
    expect(field({ frequencyMhz: 900, h1M: -23.125, timePercent: 20 })).toBeCloseTo(39.573, 2);
  });
});
