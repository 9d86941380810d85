import type { LandPath } from './land-path';
import { freeSpaceOfKilowatt, slopeCorrection, slopeDistance } from './slope-distance';

const PATH: LandPath = { frequencyHz: 100e6, distanceM: 4_000, transmitterHeightM: 60, receiverHeightM: 10 };
const SITES = { transmitterSiteM: 3_000, receiverSiteM: 50, transmitterAboveGroundM: 60 };

describe('the slope of a path', () => {
  it('is that of a triangle: 3 km up and 4 km along are 5 km', () => {
    expect(slopeDistance({ ...PATH, ...SITES }, 4_000)).toBe(5_000);
    expect(slopeCorrection({ ...PATH, ...SITES }, 4_000)).toBeCloseTo(20 * Math.log10(4 / 5), 9);
  });

  it('is not known without the heights of the sites and of the antenna', () => {
    expect(slopeCorrection(PATH, 4_000)).toBeNull();
    expect(slopeCorrection({ ...PATH, transmitterAboveGroundM: 60 }, 4_000)).toBeNull();
    expect(slopeCorrection({ ...PATH, ...SITES, transmitterAboveGroundM: undefined }, 4_000)).toBeNull();
  });

  it('of a path under 1 km takes the effective height for that over the ground', () => {
    const short = { ...PATH, ...SITES, distanceM: 400, transmitterAboveGroundM: undefined, transmitterSiteM: 300, receiverSiteM: 50 };
    expect(slopeDistance(short, 400)).toBe(500);
    expect(slopeCorrection(short, 400)).toBeCloseTo(20 * Math.log10(0.8), 9);
  });
});

describe('freeSpaceOfKilowatt', () => {
  it('is 106.9 dBµV/m at 1 km and 20 dB more at 100 m', () => {
    expect(freeSpaceOfKilowatt(1_000)).toBe(106.9);
    expect(freeSpaceOfKilowatt(100)).toBeCloseTo(126.9, 9);
  });
});
