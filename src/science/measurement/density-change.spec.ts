import { densityChange } from './density-change';

describe('densityChange', () => {
  it.each([
    ['noise', 10],
    ['carrier', 0],
    ['impulses', 20],
  ] as const)('of %s for ten times the bandwidth is %p dB', (kind, change) => {
    expect(densityChange(kind, 1000, 10_000)).toBeCloseTo(change, 12);
    expect(densityChange(kind, 10_000, 1000)).toBeCloseTo(-change, 12);
  });

  it('refuses bandwidths that are not positive', () => {
    expect(() => densityChange('noise', 0, 1)).toThrow(/^fromHz:/);
    expect(() => densityChange('noise', 1, Infinity)).toThrow(/^toHz:/);
  });
});
