import { freeSpaceFieldStrength, freeSpaceLoss } from './free-space';
import { transmissionLoss } from './transmission-loss';

describe('transmissionLoss', () => {
  it('of a path in free space is its free-space loss', () => {
    // 1 kW e.r.p. is 30 + 2.15 dBW e.i.r.p.
    const field = freeSpaceFieldStrength(32.15, 25_000);
    expect(Math.abs(transmissionLoss(field, 98) - freeSpaceLoss(98e6, 25_000))).toBeLessThan(0.1);
  });

  it('refuses a frequency that is not positive', () => {
    expect(() => transmissionLoss(50, 0)).toThrow(/^frequencyMhz:/);
  });
});
