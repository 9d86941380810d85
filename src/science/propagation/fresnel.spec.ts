import * as fc from 'fast-check';
import { diffractionParameter, fresnelRadius, type Edge } from './fresnel';

const EDGE: Edge = { frequencyHz: 150e6, heightM: 50, toTransmitterM: 10_000, toReceiverM: 5_000 };

describe('an edge between antennas', () => {
  it('has ν = h·√((2/λ)(1/d₁ + 1/d₂)) whichever end transmits', () => {
    const meters = fc.double({ min: 1, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(meters, meters, fc.double({ min: -500, max: 500, noNaN: true }), (toTransmitterM, toReceiverM, heightM) => {
        const edge = { ...EDGE, toTransmitterM, toReceiverM, heightM };
        const nu = heightM * Math.sqrt((2 / (299.792458 / 150)) * (1 / toTransmitterM + 1 / toReceiverM));
        expect(diffractionParameter(edge)).toBeCloseTo(nu, 9);
        expect(diffractionParameter({ ...edge, toTransmitterM: toReceiverM, toReceiverM: toTransmitterM })).toBeCloseTo(nu, 9);
      }),
    );
  });

  it('makes a detour of half a wave at the radius of the first Fresnel ellipsoid', () => {
    const radius = fresnelRadius(EDGE);
    const detour = Math.hypot(10_000, radius) + Math.hypot(5_000, radius) - 15_000;
    expect(detour).toBeCloseTo(299.792458 / 150 / 2, 3);
  });

  it.each([
    ['frequencyHz', 0],
    ['toTransmitterM', 0],
    ['toReceiverM', -1],
    ['heightM', NaN],
  ])('refuses a bad %s', (name, bad) => {
    expect(() => diffractionParameter({ ...EDGE, [name]: bad })).toThrow(new RegExp(`^${name}:`));
  });
});
