import { idleTimeFloor } from './idle-time-floor';

describe('the floor of a channel while it is idle', () => {
  it('is the mean power of what lies below the threshold', () => {
    // 10·log10 of the mean of 1 and 3 milliwatts.
    expect(idleTimeFloor([0, 40, 10 * Math.log10(3), 40], 8)).toBeCloseTo(10 * Math.log10(2), 9);
  });

  it('is unknown where the channel is never idle', () => {
    expect(idleTimeFloor([20, 30], 8)).toBeNull();
  });

  it('refuses what is no level', () => {
    expect(() => idleTimeFloor([NaN], 8)).toThrow(/^levels:/);
    expect(() => idleTimeFloor([1], NaN)).toThrow(/^thresholdDb:/);
  });
});
