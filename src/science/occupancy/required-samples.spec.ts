import * as fc from 'fast-check';
import { requiredSamples } from './required-samples';
import { wilsonInterval } from './wilson-interval';

describe('requiredSamples', () => {
  // ITU-R SM.1880: independent samples for ±10 % at 95 %, before rounding up.
  it.each([
    [0.05, 7299],
    [0.15, 2177],
    [0.2, 1537],
    [0.3, 896],
    [0.4, 576],
    [0.5, 384],
    [0.6, 256],
    [0.7, 165],
  ])('for an occupancy of %p known to a tenth are %p', (occupancy, samples) => {
    expect(Math.abs(requiredSamples(occupancy, 0.1) - samples)).toBeLessThanOrEqual(1);
  });

  it('give an interval of about that error', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.5, noNaN: true }), fc.double({ min: 0.01, max: 0.1, noNaN: true }), (occupancy, error) => {
        const [low, high] = wilsonInterval(occupancy, requiredSamples(occupancy, error));
        expect((high - low) / 2 / occupancy / error).toBeGreaterThan(0.95);
        expect((high - low) / 2 / occupancy / error).toBeLessThanOrEqual(1.01);
      }),
    );
  });

  it('refuse an occupancy of nothing and no error', () => {
    expect(() => requiredSamples(0, 0.1)).toThrow(/^occupancy:/);
    expect(() => requiredSamples(0.1, 0)).toThrow(/^relativeError:/);
    expect(() => requiredSamples(0.1, 0.1, 1)).toThrow(/^confidence:/);
  });
});
