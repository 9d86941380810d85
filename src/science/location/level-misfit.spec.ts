import * as fc from 'fast-check';
import { normalUpperTail } from '../statistics/normal-tail';
import { matchLevels } from './level-misfit';
import type { StationLevel } from './level-reading';

const station = (level: number, sigma: number, isHeard = true): StationLevel => ({
  station: { lat: 0, lon: 0 },
  level,
  sigma,
  isHeard,
  members: [],
});

describe('matchLevels', () => {
  it('takes the mean of the differences for the power, weighted by 1/σ²', () => {
    expect(matchLevels([station(30, 6), station(24, 3)], [0, 0]).offset).toBeCloseTo((30 / 36 + 24 / 9) / (1 / 36 + 1 / 9), 9);
    expect(matchLevels([station(30, 6), station(24, 6)], [10, 4]).misfit).toBeCloseTo(0, 12);
  });

  it('lets a station that does not hear lower the power: no power fits better', () => {
    const stations = [station(30, 6), station(20, 6), station(10, 6, false)];
    const misfitAt = (offset: number): number =>
      ((30 - offset) / 6) ** 2 + ((20 - offset) / 6) ** 2 - 2 * Math.log(normalUpperTail((offset - 2 - 10) / 6));
    const { misfit, offset } = matchLevels(stations, [0, 0, -2]);
    expect(offset).toBeLessThan(25);
    expect(misfit).toBeCloseTo(misfitAt(offset), 8);
    fc.assert(fc.property(fc.double({ min: -30, max: 60, noNaN: true }), (other) => misfitAt(other) >= misfit - 1e-9));
  });

  it('says nothing of a place where no station hears', () => {
    expect(matchLevels([station(30, 6, false), station(20, 6, false)], [0, -10])).toEqual({ misfit: 0, offset: -Infinity });
  });

  it('is not moved by a station that could not hear anyhow', () => {
    expect(matchLevels([station(30, 6), station(60, 6, false)], [0, -40]).offset).toBeCloseTo(30, 9);
  });
});
