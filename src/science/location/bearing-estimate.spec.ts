import { bearingEstimate } from './bearing-estimate';
import { geodesicBetween } from './distance';
import { movedBy } from './local-plane';
import type { StationBearing } from './station-bearing';

const transmitter = { lat: 46.3, lon: 126.2 };
const RADIAN = Math.PI / 180;

function bearingFrom(east: number, north: number, errorDeg = 0, sigmaDeg = 1): StationBearing {
  const station = movedBy(transmitter, east, north);
  const bearing = (geodesicBetween(station, transmitter).azimuth + errorDeg) * RADIAN;
  return { station, bearing, sigma: sigmaDeg * RADIAN, members: [0], agreement: 1 };
}

const AROUND = [bearingFrom(-30_000, -20_000), bearingFrom(35_000, -10_000), bearingFrom(-5_000, 40_000)];

describe('bearingEstimate', () => {
  it('comes to the same place from far apart starts', () => {
    for (const start of [movedBy(transmitter, 8_000, 9_000), movedBy(transmitter, -15_000, 2_000), movedBy(transmitter, 20, -30)]) {
      expect(geodesicBetween(bearingEstimate(AROUND, start)?.place ?? start, transmitter).distance).toBeLessThan(0.01);
    }
  });

  it('has the covariance (JᵀWJ)⁻¹: of two lines at right angles, σ·r along each other', () => {
    const { covariance } = bearingEstimate([bearingFrom(0, -20_000), bearingFrom(-30_000, 0)], transmitter) ?? {};
    expect(Math.sqrt(covariance?.ee ?? NaN) / (20_000 * RADIAN)).toBeCloseTo(1, 4);
    expect(Math.sqrt(covariance?.nn ?? NaN) / (30_000 * RADIAN)).toBeCloseTo(1, 4);
  });

  it('fits no worse anywhere around: χ² is least', () => {
    const noisy = [bearingFrom(-30_000, -20_000, 1.2), bearingFrom(35_000, -10_000, -0.7, 2), bearingFrom(-5_000, 40_000, 0.9)];
    const best = bearingEstimate(noisy, transmitter);
    if (!best) throw new Error('no estimate');
    const chiSquareAt = (place: { lat: number; lon: number }): number =>
      noisy.reduce(
        (sum, { station, bearing, sigma }) => sum + ((bearing - geodesicBetween(station, place).azimuth * RADIAN) / sigma) ** 2,
        0,
      );
    for (const [east, north] of [
      [5, 0],
      [-5, 0],
      [0, 5],
      [0, -5],
      [4, 4],
    ] as const) {
      expect(chiSquareAt(movedBy(best.place, east, north))).toBeGreaterThan(best.chiSquare);
    }
  });

  it('gives up where the search runs away', () => {
    const apart = [bearingFrom(-30_000, 0, 100), bearingFrom(30_000, 0, -100)];
    expect(bearingEstimate(apart, transmitter)).toBeUndefined();
  });
});
