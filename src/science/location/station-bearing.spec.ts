import * as fc from 'fast-check';
import { stationBearings } from './station-bearing';

const here = { lat: 46, lon: 126 };
const there = { lat: 46.5, lon: 126.5 };
const sigmaDegOf = (joined: { sigma: number } | undefined): number => ((joined?.sigma ?? NaN) * 180) / Math.PI;

describe('stationBearings', () => {
  it('leaves a single bearing as it is, with 1° where it says no σ', () => {
    const [joined] = stationBearings([{ ...here, bearingDeg: 30, sigmaDeg: 2.5 }]);
    expect(joined?.bearing).toBeCloseTo(Math.PI / 6, 12);
    expect(sigmaDegOf(joined)).toBeCloseTo(2.5, 12);
    expect(sigmaDegOf(stationBearings([{ ...here, bearingDeg: 30 }])[0])).toBeCloseTo(1, 12);
  });

  it('joins what one station says: 1° of its site remain, however many bearings are averaged', () => {
    const bearings = [358, 2, 0, 1].map((bearingDeg) => ({ ...here, bearingDeg, sigmaDeg: 4 }));
    const [joined, ...others] = stationBearings(bearings);
    expect(others).toEqual([]);
    expect(joined?.members).toEqual([0, 1, 2, 3]);
    expect(sigmaDegOf(joined)).toBeCloseTo(Math.sqrt(1 + 16 / 4), 9);
  });

  it('learns nothing from a bearing that is given twice', () => {
    const bearing = { ...here, bearingDeg: 45, sigmaDeg: 2 };
    expect(sigmaDegOf(stationBearings([bearing, bearing])[0])).toBeCloseTo(2, 12);
  });

  it('is never less certain than the best bearing of the station', () => {
    const sigmas = fc.array(
      fc.record({ bearingDeg: fc.double({ min: 40, max: 50, noNaN: true }), sigmaDeg: fc.double({ min: 0.1, max: 10, noNaN: true }) }),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(sigmas, (given) => {
        const [joined] = stationBearings(given.map((bearing) => ({ ...here, ...bearing })));
        expect(sigmaDegOf(joined)).toBeLessThanOrEqual(Math.min(...given.map(({ sigmaDeg }) => sigmaDeg)) + 1e-9);
      }),
    );
  });

  it('keeps stations apart', () => {
    expect(
      stationBearings([
        { ...here, bearingDeg: 1 },
        { ...there, bearingDeg: 2 },
        { ...here, bearingDeg: 3 },
      ]).map(({ members }) => members),
    ).toEqual([[0, 2], [1]]);
  });

  it('refuses bearings without a position, a direction or a σ, and says which', () => {
    const fine = { ...here, bearingDeg: 1 };
    expect(() => stationBearings([])).toThrow(/^bearings:/);
    expect(() => stationBearings([fine, { ...fine, lat: NaN }])).toThrow('bearings: number 1 has no position');
    expect(() => stationBearings([fine, { ...fine, bearingDeg: Infinity }])).toThrow('bearings: number 1 has no direction');
    expect(() => stationBearings([{ ...fine, sigmaDeg: 0 }])).toThrow(/^bearings: number 0 needs a sigma/);
  });
});
