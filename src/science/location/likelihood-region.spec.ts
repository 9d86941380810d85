import { likeliestPlaces } from './likeliest-places';
import { likelihoodRegion } from './likelihood-region';

const box = { west: -100_000, south: -100_000, width: 200_000, height: 200_000 };

describe('likelihoodRegion', () => {
  /** A Gaussian of 300 m to the east and 100 m to the north. */
  const gaussian = ({ east, north }: { east: number; north: number }): number =>
    ((east - 12_345) / 300) ** 2 + ((north + 6_789) / 100) ** 2;
  const [best] = likeliestPlaces(gaussian, box);

  it('finds a bottom far smaller than a cell of the coarse grid', () => {
    expect(best?.east).toBeCloseTo(12_345, 0);
    expect(best?.north).toBeCloseTo(-6_789, 0);
  });

  it('is the ellipse of a Gaussian: 2.4477 σ, π·5.99·σ·σ, a little less for the part that its ellipse holds', () => {
    const region = likelihoodRegion(gaussian, box, best ?? { east: 0, north: 0, misfit: 0 });
    expect(region.areaM2 / (Math.PI * 5.9915 * 300 * 100)).toBeCloseTo(1, 1);
    expect(region.ellipse.semiMajorM / (2.4477 * 300)).toBeGreaterThan(0.96);
    expect(region.ellipse.semiMajorM / (2.4477 * 300)).toBeLessThan(1.02);
    expect(region.ellipse.semiMinorM / (2.4477 * 100)).toBeGreaterThan(0.96);
    expect(region.ellipse.semiMinorM / (2.4477 * 100)).toBeLessThan(1.02);
    expect(Math.abs(region.ellipse.orientationDeg - 90)).toBeLessThan(1);
    expect(region.isCut).toBe(false);
    expect(region.holds({ east: 12_345 + 2.4 * 300, north: -6_789 })).toBe(true);
    expect(region.holds({ east: 12_345 + 2.5 * 300, north: -6_789 })).toBe(false);
  });

  it('says where it is cut: a likelihood that bounds one direction only', () => {
    const ridge = ({ north }: { north: number }): number => (north / 5_000) ** 2;
    const region = likelihoodRegion(ridge, box, { east: 0, north: 0, misfit: 0 });
    expect(region.isCut).toBe(true);
    // Deep by 7.5, √7.5 · 5 km = 13.69 km, on both sides of the ridge and along all of it.
    expect(region.holds({ east: 90_000, north: 13_600 })).toBe(true);
    expect(region.holds({ east: 0, north: 13_800 })).toBe(false);
    expect(region.areaM2 / (200_000 * 2 * 13_693)).toBeCloseTo(1, 1);
  });
});
