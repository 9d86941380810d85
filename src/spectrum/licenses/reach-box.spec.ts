import * as fc from 'fast-check';
import { approximateDistance } from '../../science/location/distance';
import { boxAround } from './reach-box';

const latitudes = fc.double({ min: -89.9, max: 89.9, noNaN: true });
const longitudes = fc.double({ min: -180, max: 180, noNaN: true });

describe('the box around a place', () => {
  it('holds everything within the distance, to the millimeter, anywhere on Earth', () => {
    fc.assert(
      fc.property(latitudes, longitudes, latitudes, longitudes, (lat, lon, otherLat, otherLon) => {
        const other = { lat: otherLat, lon: otherLon };
        const box = boxAround({ lat, lon }, approximateDistance({ lat, lon }, other) + 0.001);
        expect(other.lat >= box.south && other.lat <= box.north).toBe(true);
        expect(other.lon >= box.west && other.lon <= box.east).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is hardly wider than the circle: 100 km at 45° are 0.9° of latitude and 1.27° of longitude', () => {
    const box = boxAround({ lat: 45, lon: 126 }, 100_000);
    expect(box.north - 45).toBeCloseTo(0.9, 2);
    expect(box.east - 126).toBeCloseTo(0.9 / Math.SQRT1_2, 2);
  });
});
