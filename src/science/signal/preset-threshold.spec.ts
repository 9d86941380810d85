import { presetThreshold } from './preset-threshold';

describe('a preset threshold', () => {
  it('is sensitivity plus the signal to noise ratio of the service', () => {
    expect(presetThreshold(-123.98, 12)).toBeCloseTo(-111.98, 9);
  });

  it('refuses what is no number', () => {
    expect(() => presetThreshold(NaN, 1)).toThrow(/^sensitivity:/);
    expect(() => presetThreshold(1, Infinity)).toThrow(/^requiredSnrDb:/);
  });
});
