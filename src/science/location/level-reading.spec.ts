import { stationLevels } from './level-reading';

const here = { lat: 46, lon: 126 };
const there = { lat: 46.2, lon: 126 };

describe('stationLevels', () => {
  it('joins what one station says by mean power, and is no more certain for it: the shadowing is the same', () => {
    expect(
      stationLevels([
        { ...here, levelDb: 10, sigmaDb: 6 },
        { ...here, levelDb: 20, sigmaDb: 6 },
        { ...there, notAboveDb: 5 },
      ]),
    ).toEqual([
      { station: here, level: expect.closeTo(17.4, 2) as number, sigma: 6, isHeard: true, members: [0, 1] },
      { station: there, level: 5, sigma: 7, isHeard: false, members: [2] },
    ]);
  });

  it('believes a station that hears, and the lowest limit of one that never does', () => {
    expect(
      stationLevels([
        { ...here, notAboveDb: 3 },
        { ...here, levelDb: 12 },
      ]),
    ).toMatchObject([{ level: 12, isHeard: true }]);
    expect(
      stationLevels([
        { ...here, notAboveDb: 3 },
        { ...here, notAboveDb: 1 },
      ]),
    ).toMatchObject([{ level: 1, isHeard: false }]);
  });

  it('gives a station of unknown gain 10 dB more to be off', () => {
    expect(stationLevels([{ ...here, levelDb: 3, sigmaDb: 6, isCalibrated: false }])[0]?.sigma).toBeCloseTo(Math.hypot(6, 10), 12);
  });

  it('refuses readings without a position, a level or a spread, and says which', () => {
    expect(() =>
      stationLevels([
        { ...here, levelDb: 1 },
        { lat: NaN, lon: 0, levelDb: 1 },
      ]),
    ).toThrow('stations: number 1 has no position');
    expect(() => stationLevels([{ ...here, levelDb: Infinity }])).toThrow('stations: number 0 has no level');
    expect(() => stationLevels([{ ...here, notAboveDb: 1, sigmaDb: 0 }])).toThrow(/^stations: number 0 needs a sigma/);
  });
});
