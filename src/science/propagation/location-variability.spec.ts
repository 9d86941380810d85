import { locationMargin, locationVariability } from './location-variability';

describe('locationVariability', () => {
  it('is 8, 10 and 12 dB without terrain', () => {
    expect((['dense-urban', 'urban', 'suburban', 'rural'] as const).map((place) => locationVariability(place))).toEqual([8, 8, 10, 12]);
  });

  it('grows with the area where the terrain is known', () => {
    expect(locationVariability('rural', { frequencyMhz: 100, widthM: 500 })).toBeCloseTo(0.5224 * 500 ** 0.28, 9);
    expect(() => locationVariability('rural', { frequencyMhz: 0, widthM: 500 })).toThrow(/^frequencyMhz:/);
    expect(() => locationVariability('rural', { frequencyMhz: 100, widthM: 0 })).toThrow(/^widthM:/);
  });
});

describe('locationMargin', () => {
  it('is nothing at half of the places, and as much above as below', () => {
    expect(locationMargin(50, 12)).toBeCloseTo(0, 9);
    expect(locationMargin(95, 12)).toBeCloseTo(-1.645 * 12, 2);
    expect(locationMargin(5, 12)).toBeCloseTo(1.645 * 12, 2);
  });

  it.each([0, 100])('refuses %p %%', (percent) => {
    expect(() => locationMargin(percent, 8)).toThrow(/^locationPercent:/);
  });
});
