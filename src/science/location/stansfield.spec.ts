import { stansfieldEstimate } from './stansfield';

const RADIAN = Math.PI / 180;
const bearing = (east: number, north: number, degrees: number, sigma = 2): Parameters<typeof stansfieldEstimate>[0][number] => ({
  east,
  north,
  bearing: degrees * RADIAN,
  sigma: sigma * RADIAN,
});

describe('stansfieldEstimate', () => {
  it('is the crossing of two lines, however good they are', () => {
    const estimate = stansfieldEstimate([bearing(0, 0, 45, 1), bearing(20_000, 0, 315, 5)]);
    expect(estimate?.east).toBeCloseTo(10_000, 6);
    expect(estimate?.north).toBeCloseTo(10_000, 6);
  });

  it('is the middle where three stations of a regular triangle miss it to the same side', () => {
    const stations = [0, 120, 240].map((azimuth) => {
      const angle = azimuth * RADIAN;
      return bearing(10_000 * Math.sin(angle), 10_000 * Math.cos(angle), azimuth + 180 + 3);
    });
    const estimate = stansfieldEstimate(stations);
    expect(estimate?.east).toBeCloseTo(0, 6);
    expect(estimate?.north).toBeCloseTo(0, 6);
  });

  it('has none for parallel lines', () => {
    expect(stansfieldEstimate([bearing(0, 0, 10), bearing(10_000, 0, 10)])).toBeUndefined();
    expect(stansfieldEstimate([bearing(0, 0, 10), bearing(10_000, 0, 190)])).toBeUndefined();
  });

  it('refuses a single line', () => {
    expect(() => stansfieldEstimate([bearing(0, 0, 10)])).toThrow(/^bearings:/);
  });
});
