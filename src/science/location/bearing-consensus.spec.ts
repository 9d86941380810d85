import { chiSquareLimit, findConsensus, worstOf, estimateOf } from './bearing-consensus';
import { geodesicBetween } from './distance';
import { movedBy } from './local-plane';
import type { StationBearing } from './station-bearing';

const transmitter = { lat: 46.3, lon: 126.2 };

function bearings(errorsDeg: readonly number[]): StationBearing[] {
  const around = [
    [-30, -20],
    [35, -10],
    [-5, 40],
    [20, 30],
    [-40, 25],
  ] as const;
  return around.map(([east, north], i) => {
    const station = movedBy(transmitter, 1000 * east, 1000 * north);
    const bearing = ((geodesicBetween(station, transmitter).azimuth + (errorsDeg[i] ?? 0)) * Math.PI) / 180;
    return { station, bearing, sigma: Math.PI / 180, members: [i], agreement: 1 };
  });
}

describe('chiSquareLimit', () => {
  it.each([
    [3, 6.635],
    [4, 9.21],
    [7, 15.086],
  ])('of %i stations is the tabulated 99 % quantile', (stations, limit) => {
    expect(chiSquareLimit(stations)).toBeCloseTo(limit, 2);
  });

  it('is none for two', () => {
    expect(chiSquareLimit(2)).toBe(Infinity);
  });
});

describe('findConsensus', () => {
  it('puts the place with the most stations first', () => {
    const [best] = findConsensus(bearings([0, 0, 0, 70]), 3);
    expect(best?.used.map(({ members }) => members[0])).toEqual([0, 1, 2, 4]);
    expect(geodesicBetween(best?.estimate.place ?? transmitter, transmitter).distance).toBeLessThan(0.1);
  });

  it('finds none where all contradict each other', () => {
    expect(findConsensus(bearings([40, -60, 100, 20, -80]), 4)).toEqual([]);
  });
});

describe('worstOf', () => {
  it('is the bearing that fits least, in its own σ', () => {
    const given = bearings([0, 0, 0, 12]);
    const estimate = estimateOf(given);
    if (!estimate) throw new Error('no estimate');
    expect(worstOf(given, estimate)).toBe(3);
  });
});
