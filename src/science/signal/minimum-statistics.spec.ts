import { meanPower } from '../../shared/decibels';
import { randomFrom, syntheticLevels } from '../../../test/builders/synthetic-spectrum';
import { minimumStatistics } from './minimum-statistics';

const random = randomFrom(11);

describe('minimum statistics', () => {
  it.each([
    [1, 0.8],
    [8, 0.5],
    [16, 0],
  ])('of %p averages, smoothed by %p, find the mean noise of each bin', (averages, smoothing) => {
    const visits = Array.from({ length: 40 }, () => syntheticLevels({ bins: 400, averages, noiseDb: -100 }, random));
    expect(meanPower(minimumStatistics(visits, { averages, smoothing }))).toBeCloseTo(-100, 0);
  });

  it('see the noise behind an emission that pauses', () => {
    const visits = Array.from({ length: 40 }, (_, i) =>
      syntheticLevels({ bins: 1, averages: 100, noiseDb: -100, emissions: i < 25 ? [{ firstBin: 0, lastBin: 0, snrDb: 40 }] : [] }, random),
    );
    expect(Math.abs((minimumStatistics(visits, { averages: 100, smoothing: 0.1 })[0] as number) + 100)).toBeLessThan(1);
  });

  it('refuse what is no series of traces', () => {
    const options = { averages: 1, smoothing: 0.5 };
    expect(() => minimumStatistics([], options)).toThrow(/^visits:/);
    expect(() => minimumStatistics([[1, 2], [1]], options)).toThrow(/^visits:/);
    expect(() => minimumStatistics([[NaN]], options)).toThrow(/^visits: bin 0/);
    expect(() => minimumStatistics([[1]], { averages: 1, smoothing: 1 })).toThrow(/^smoothing:/);
    expect(() => minimumStatistics([[1]], { averages: 0, smoothing: 0 })).toThrow(/^averages:/);
  });
});
