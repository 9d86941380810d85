import * as fc from 'fast-check';
import { deygoutLoss, type ObstructedPath } from './deygout-loss';
import { diffractionParameter } from './fresnel';
import { knifeEdgeLoss } from './knife-edge-loss';

const PLANE: ObstructedPath = {
  frequencyHz: 300e6,
  distanceM: 30_000,
  transmitterHeightM: 0,
  receiverHeightM: 0,
  points: [],
  earthRadiusM: Infinity,
};

describe('deygoutLoss', () => {
  it('of one edge is its own', () => {
    const edge = { frequencyHz: 300e6, heightM: 50, toTransmitterM: 10_000, toReceiverM: 20_000 };
    const loss = deygoutLoss({ ...PLANE, points: [{ distanceM: 10_000, heightM: 50 }] });
    expect(loss).toBeCloseTo(knifeEdgeLoss(diffractionParameter(edge)), 9);
  });

  it('of three edges is that of the highest and of one on either side, seen from its top', () => {
    // Main edge 100 m in the middle; the line to its top passes 5 km from either end at 33.3 m, 26.7 m below the edges of 60 m.
    const heights = [60, 100, 60].map((heightM, i) => ({ distanceM: 5_000 + 10_000 * i, heightM }));
    const main = knifeEdgeLoss(diffractionParameter({ frequencyHz: 300e6, heightM: 100, toTransmitterM: 15_000, toReceiverM: 15_000 }));
    const side = knifeEdgeLoss(
      diffractionParameter({ frequencyHz: 300e6, heightM: 60 - 100 / 3, toTransmitterM: 5_000, toReceiverM: 10_000 }),
    );
    expect(deygoutLoss({ ...PLANE, points: heights })).toBeCloseTo(main + 2 * side, 9);
  });

  it('is nothing where the path is clear, and without any point', () => {
    expect(deygoutLoss(PLANE)).toBe(0);
    expect(deygoutLoss({ ...PLANE, points: [{ distanceM: 15_000, heightM: -500 }] })).toBe(0);
  });

  it('sees the bulge of the earth: d₁·d₂/(2·8500 km) = 13.2 m in the middle of 30 km', () => {
    const bulge = 15_000 ** 2 / 17e6;
    const curved = deygoutLoss({ ...PLANE, earthRadiusM: undefined, points: [{ distanceM: 15_000, heightM: 20 }] });
    expect(curved).toBeCloseTo(deygoutLoss({ ...PLANE, points: [{ distanceM: 15_000, heightM: 20 + bulge }] }), 9);
  });

  it('is at least the loss of each edge alone', () => {
    const heights = fc.array(fc.double({ min: -100, max: 300, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(heights, (drawn) => {
        const points = drawn.map((heightM, i) => ({ distanceM: (30_000 * (i + 1)) / (drawn.length + 1), heightM }));
        const loss = deygoutLoss({ ...PLANE, points });
        for (const point of points) expect(loss).toBeGreaterThanOrEqual(deygoutLoss({ ...PLANE, points: [point] }) - 1e-9);
      }),
    );
  });

  it.each([
    ['distanceM', { distanceM: 0 }],
    ['frequencyHz', { frequencyHz: 0, points: [{ distanceM: 1, heightM: 0 }] }],
    ['transmitterHeightM', { transmitterHeightM: NaN }],
    ['receiverHeightM', { receiverHeightM: Infinity }],
    ['earthRadiusM', { earthRadiusM: 0 }],
    ['points', { points: [{ distanceM: 30_000, heightM: 0 }] }],
    ['points', { points: [{ distanceM: 0, heightM: 0 }] }],
    ['points', { points: [{ distanceM: 5, heightM: NaN }] }],
    ['points', { points: [5, 4].map((distanceM) => ({ distanceM, heightM: 0 })) }],
  ])('refuses a bad %s: %p', (name, bad) => {
    expect(() => deygoutLoss({ ...PLANE, ...bad })).toThrow(new RegExp(`^${name}:`));
  });
});
