import { radioHorizon } from './radio-horizon';

describe('radioHorizon', () => {
  it('is where a straight ray touches an earth of 4/3 its radius', () => {
    expect(radioHorizon(100, 0)).toBeCloseTo(Math.sqrt(2 * (4 / 3) * 6_370_000 * 100), -2);
  });

  it('is the sum of both ends', () => {
    expect(radioHorizon(100, 10)).toBeCloseTo(radioHorizon(100, 0) + radioHorizon(0, 10), 6);
  });

  it.each([-1, NaN, Infinity])('refuses a height of %p', (bad) => {
    expect(() => radioHorizon(bad, 10)).toThrow(/^transmitterHeightM:/);
    expect(() => radioHorizon(10, bad)).toThrow(/^receiverHeightM:/);
  });
});
