import * as fc from 'fast-check';
import { freeSpaceLoss } from './free-space';
import { planeEarthDistance, planeEarthLoss, twoRayLoss, type PlaneEarthPath } from './two-ray-loss';

const PATH = { frequencyHz: 98e6, distanceM: 10_000, transmitterHeightM: 100, receiverHeightM: 10 };

const paths = fc.record({
  frequencyHz: fc.double({ min: 30e6, max: 4e9, noNaN: true }),
  distanceM: fc.double({ min: 10, max: 1e5, noNaN: true }),
  transmitterHeightM: fc.double({ min: 1, max: 300, noNaN: true }),
  receiverHeightM: fc.double({ min: 1, max: 300, noNaN: true }),
});

describe('two rays over a plane earth', () => {
  it('gain at most 6 dB over the direct ray alone', () => {
    fc.assert(
      fc.property(paths, (path) => {
        const direct = Math.hypot(path.distanceM, path.transmitterHeightM - path.receiverHeightM);
        expect(twoRayLoss(path)).toBeGreaterThanOrEqual(freeSpaceLoss(path.frequencyHz, direct) - 20 * Math.log10(2) - 1e-9);
      }),
    );
  });

  it('come to the far formula at ten times the distance from where on it holds', () => {
    fc.assert(
      fc.property(paths, (path) => {
        const far = { ...path, distanceM: 10 * planeEarthDistance(path) + 100 * (path.transmitterHeightM + path.receiverHeightM) };
        expect(Math.abs(twoRayLoss(far) - planeEarthLoss(far))).toBeLessThan(0.05);
      }),
    );
  });

  it('have their last maximum at 4·h·h/λ', () => {
    // 4·100·10/3.0591 = 1307.6 m (heights small against it).
    const last = planeEarthDistance(PATH) / Math.PI;
    expect(last).toBeCloseTo(1307.6, 0);
    const gain = (distanceM: number): number => freeSpaceLoss(98e6, distanceM) - twoRayLoss({ ...PATH, distanceM });
    expect(gain(last)).toBeCloseTo(6, 1);
    expect(gain(1.05 * last)).toBeLessThan(gain(last));
  });

  it('do not depend on which end transmits', () => {
    expect(twoRayLoss({ ...PATH, transmitterHeightM: 10, receiverHeightM: 100 })).toBeCloseTo(twoRayLoss(PATH), 9);
  });

  it.each(['frequencyHz', 'distanceM', 'transmitterHeightM', 'receiverHeightM'] as const)('refuse a bad %s', (name) => {
    for (const bad of [0, -1, NaN, Infinity]) {
      const path: PlaneEarthPath = { ...PATH, [name]: bad };
      expect(() => twoRayLoss(path)).toThrow(new RegExp(`^${name}:`));
      expect(() => planeEarthLoss(path)).toThrow(new RegExp(`^${name}:`));
    }
  });
});
