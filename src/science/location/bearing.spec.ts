import { bearingClass, sigmaOfQuality } from './bearing';

describe('sigmaOfQuality', () => {
  it('is the station’s σ, at least 1°, over the root of the quality', () => {
    expect(sigmaOfQuality(100)).toBe(1);
    expect(sigmaOfQuality(100, 0.3)).toBe(1);
    expect(sigmaOfQuality(25, 2)).toBe(4);
  });

  it('refuses qualities and errors that are none', () => {
    expect(() => sigmaOfQuality(0)).toThrow(/^quality:/);
    expect(() => sigmaOfQuality(101)).toThrow(/^quality:/);
    expect(() => sigmaOfQuality(50, NaN)).toThrow(/^stationSigmaDeg:/);
  });
});

describe('bearingClass', () => {
  it.each([
    [0, 'A'],
    [2, 'A'],
    [2.1, 'B'],
    [5, 'B'],
    [10, 'C'],
    [10.1, 'D'],
  ])('of %f° is %s', (error, expected) => {
    expect(bearingClass(error)).toBe(expected);
  });

  it('refuses what is no error', () => {
    expect(() => bearingClass(NaN)).toThrow(/^errorDeg:/);
  });
});
