import { clutterShadow } from './clutter-shadow';
import { knifeEdgeLoss } from './knife-edge-loss';

describe('clutterShadow', () => {
  it('10 m below the roofs at 900 MHz is 0.324·√(10·20.32) = 4.619', () => {
    // The transmitter clutter of Py1546's validation result land_neg_h1_urban_10km_0: 26.1257 dB.
    expect(clutterShadow(900, 10)).toBeCloseTo(4.619, 3);
    expect(knifeEdgeLoss(clutterShadow(900, 10))).toBeCloseTo(26.1257, 3);
  });

  it('is as much negative above them', () => {
    expect(clutterShadow(98.2, -2)).toBe(-clutterShadow(98.2, 2));
    expect(knifeEdgeLoss(clutterShadow(98.2, -2))).toBeCloseTo(3.41944, 3);
  });
});
