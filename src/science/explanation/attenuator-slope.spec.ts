import { attenuatorSlope, levelBehindAttenuator, slopeVerdict } from './attenuator-slope';

describe('an attenuator', () => {
  it('lowers what is radiated by itself, and a product by its order times itself', () => {
    expect(attenuatorSlope(-60, levelBehindAttenuator(-60, 10), 10)).toBe(1);
    expect(attenuatorSlope(-60, levelBehindAttenuator(-60, 10, 3), 10)).toBe(3);
  });

  it.each([
    [1, 3, 'radiated'],
    [1.5, 3, 'radiated'],
    [1.6, 3, null],
    [2.4, 3, null],
    [2.5, 3, 'receiver'],
    [3.5, 3, 'receiver'],
    [3.6, 3, null],
    [5.2, 5, 'receiver'],
    [3, 5, null],
  ])('with a slope of %d says of a product of order %d: %s', (slope, order, verdict) => {
    expect(slopeVerdict(slope, order)).toBe(verdict);
  });

  it.each([
    [[NaN, 0, 1], /^beforeDb: /],
    [[0, Infinity, 1], /^afterDb: /],
    [[0, 0, 0], /^insertedDb: /],
  ] as const)('refuses %p', ([before, after, inserted], message) => {
    expect(() => attenuatorSlope(before, after, inserted)).toThrow(message);
  });
});
