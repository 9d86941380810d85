import * as fc from 'fast-check';
import { clutterSeen, receiverHeightGain, type Receiver } from './receiver-height-gain';

const gain = (receiver: Partial<Receiver>): number =>
  receiverHeightGain({ frequencyMhz: 150, distanceKm: 20, h1M: 50, h2M: 10, surroundings: 'rural', ...receiver });

describe('receiverHeightGain', () => {
  it('is nothing at 10 m in the open', () => {
    expect(gain({})).toBe(0);
  });

  it('is (3.2 + 6.2·log f)·log(h₂/10) in the open', () => {
    expect(gain({ h2M: 1.5 })).toBeCloseTo((3.2 + 6.2 * Math.log10(150)) * Math.log10(0.15), 9);
  });

  it('is nothing at the height at which the ray passes the roofs', () => {
    for (const place of [{ surroundings: 'urban' }, { surroundings: 'dense-urban' }, { surroundings: 'suburban', clutterM: 17 }] as const) {
      const seen = clutterSeen({ frequencyMhz: 150, distanceKm: 20, h1M: 50, h2M: 10, ...place });
      expect(gain({ ...place, h2M: seen })).toBeCloseTo(0, 9);
    }
  });

  it('sees roofs of 20 m 15 m before the receiver: (20·1000 − 15·h₁)/985 at 1 km', () => {
    const roofs = { frequencyMhz: 150, distanceKm: 1, h2M: 10, surroundings: 'urban' } as const;
    expect(clutterSeen({ ...roofs, h1M: 100 })).toBeCloseTo(18.782, 3);
    expect(clutterSeen({ ...roofs, h1M: -100 })).toBeCloseTo(21.827, 3);
    expect(clutterSeen({ ...roofs, h1M: 3000 })).toBe(1);
    expect(clutterSeen({ ...roofs, h1M: 100, distanceKm: 0.01 })).toBe(1);
    expect(clutterSeen({ ...roofs, h1M: 100, surroundings: 'rural', clutterM: 25 })).toBe(10);
  });

  it('is hardly reduced below roofs that a high antenna looks over', () => {
    expect(gain({ surroundings: 'urban', h2M: 10, distanceKm: 1, h1M: 600 })).toBeGreaterThan(gain({ surroundings: 'urban', h2M: 10 }));
  });

  it('rises with height', () => {
    const surroundings = fc.constantFrom('rural', 'suburban', 'urban', 'dense-urban');
    fc.assert(
      fc.property(
        surroundings,
        fc.double({ min: 1, max: 100, noNaN: true }),
        fc.double({ min: 30, max: 4000, noNaN: true }),
        (place, h2M, frequencyMhz) => {
          const receiver = { surroundings: place, frequencyMhz };
          // J(0) = 6.03 is rounded: half a hundredth of a decibel of a step at the roofs.
          expect(gain({ ...receiver, h2M: h2M * 1.1 })).toBeGreaterThan(gain({ ...receiver, h2M }) - 0.01);
        },
      ),
    );
  });

  it('refuses a receiver below 1 m', () => {
    expect(() => gain({ h2M: 0.9 })).toThrow(/^receiverHeightM:/);
  });
});
