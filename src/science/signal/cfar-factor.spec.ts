import { cellAveragingFactor, orderedStatisticFactor } from './cfar-factor';

describe('the factor of CFAR', () => {
  it.each([
    [16, 12.452],
    [32, 10.67],
  ])('over the mean of %p single samples is %p for 1e-4', (cells, factor) => {
    expect(cellAveragingFactor(cells, 1e-4)).toBeCloseTo(factor, 2);
  });

  it.each([
    [16, 12, 11.08],
    [32, 24, 8.58],
  ])('over %p single samples in order, rank %p, is %p for 1e-4', (cells, rank, factor) => {
    expect(orderedStatisticFactor(cells, rank, 1e-4)).toBeCloseTo(factor, 2);
  });

  it('tends to the known noise with many cells: 9.64 dB of one average, 4.18 dB of ten', () => {
    expect(10 * Math.log10(cellAveragingFactor(1e6, 1e-4))).toBeCloseTo(9.64, 2);
    expect(10 * Math.log10(cellAveragingFactor(100_000, 1e-4, 10))).toBeCloseTo(4.18, 2);
  });

  it('of means passes into that of single samples', () => {
    expect(cellAveragingFactor(16, 1e-3, 1.000001)).toBeCloseTo(cellAveragingFactor(16, 1e-3), 3);
    expect(orderedStatisticFactor(16, 12, 1e-3, 1.000001) / orderedStatisticFactor(16, 12, 1e-3)).toBeCloseTo(1, 2);
  });

  it('refuses what lies outside its range', () => {
    expect(() => cellAveragingFactor(0, 1e-4)).toThrow(/^cells:/);
    expect(() => cellAveragingFactor(4, 1)).toThrow(/^falseAlarm:/);
    expect(() => cellAveragingFactor(4, 0.1, 0)).toThrow(/^averages:/);
    expect(() => orderedStatisticFactor(4, 5, 0.1)).toThrow(/^rank:/);
  });
});
