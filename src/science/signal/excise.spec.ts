import * as fc from 'fast-check';
import { excise } from './excise';

/** The definition, on sorted powers. */
function byDefinition(levels: Int16Array, factor: number): { bins: number; meanPower: number } {
  const powers = Array.from(levels, (level) => 10 ** (level / 1000)).sort((a, b) => a - b);
  const seed = Math.max(Math.ceil(powers.length / 10), Math.min(4, Math.ceil(powers.length / 2)));
  let kept = powers.filter((power) => power <= (powers[seed - 1] as number));
  for (;;) {
    const meanPower = kept.reduce((a, b) => a + b) / kept.length;
    const next = powers.filter((power) => power < factor * meanPower);
    if (next.length <= kept.length) return { bins: kept.length, meanPower };
    kept = next;
  }
}

describe('excise', () => {
  it('keeps what its definition on sorted powers keeps', () => {
    fc.assert(
      fc.property(
        fc.int16Array({ min: -12_000, max: -8_000, minLength: 1, maxLength: 300 }),
        fc.double({ min: 1.01, max: 10, noNaN: true }),
        (levels, factor) => {
          const { bins, meanPower, limit } = excise(levels, factor);
          const expected = byDefinition(levels, factor);
          expect(bins).toBe(expected.bins);
          expect(meanPower / expected.meanPower).toBeCloseTo(1, 9);
          expect(levels.filter((level) => level < limit)).toHaveLength(bins);
        },
      ),
    );
  });

  it('does not depend on the order of the bins, nor on what was looked at before', () => {
    fc.assert(
      fc.property(fc.int16Array({ minLength: 1, maxLength: 100 }), (levels) => {
        const first = excise(levels, 2);
        expect(excise(levels.slice().reverse(), 2)).toEqual(first);
        expect(excise(levels, 2)).toEqual(first);
      }),
    );
  });

  it('moves with the levels', () => {
    const levels = Int16Array.from([-11_000, -10_950, -11_050, -10_900, -7000, -11_020]);
    const higher = excise(
      levels.map((level) => level + 1000),
      2.5,
    );
    expect(10 * Math.log10(higher.meanPower)).toBeCloseTo(10 * Math.log10(excise(levels, 2.5).meanPower) + 10, 9);
  });

  it('bears the lowest and the highest level there are', () => {
    // Twice the power is 3.0103 dB higher: the first step that is not below it is 302 above.
    expect(excise(Int16Array.from([-32768, 32767]), 2)).toMatchObject({ bins: 1, limit: -32768 + 302 });
    expect(excise(new Int16Array(10).fill(32767), 2).bins).toBe(10);
  });

  it('refuses no bins, and a factor that excludes the mean', () => {
    expect(() => excise(new Int16Array(0), 2)).toThrow(/^levels:/);
    expect(() => excise(new Int16Array(3), 1)).toThrow(/^factor:/);
  });
});
