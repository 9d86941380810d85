import * as fc from 'fast-check';
import { knifeEdgeLoss } from './knife-edge-loss';

describe('knifeEdgeLoss', () => {
  it('is 6 dB at grazing and none where the path is clear', () => {
    expect(knifeEdgeLoss(0)).toBeCloseTo(6.03, 2);
    expect(knifeEdgeLoss(-1)).toBe(0);
  });

  it('rises with the obstacle, without a step', () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 20, noNaN: true }), (nu) => {
        const step = knifeEdgeLoss(nu + 0.01) - knifeEdgeLoss(nu);
        expect(step).toBeGreaterThanOrEqual(0);
        expect(step).toBeLessThan(0.1);
      }),
    );
  });

  it.each([NaN, Infinity])('refuses %p', (nu) => {
    expect(() => knifeEdgeLoss(nu)).toThrow(/^nu:/);
  });
});
