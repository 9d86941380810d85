import { parseToolRow } from './tool-row';

describe('a row of rtl_power', () => {
  const row = '2024-02-03, 11:45:28, 88000000, 88400000, 100000.00, 400, -4.76, -3.94, nan, -inf, -inf';

  it('has its first bin at its low edge, without the repeat of its last bin', () => {
    expect(parseToolRow(row, 'rtl-power')).toEqual({
      ...{ date: '2024-02-03', time: '11:45:28', firstHz: 88e6, stepHz: 100e3, averages: 100 },
      levels: [-4.76, -3.94, NaN, NaN],
    });
  });

  it('has its repeat dropped also where one of the two is no number', () => {
    const failed = '2024-02-03, 11:45:28, 88000000, 88300000, 100000.00, 30, -4.76, -3.94, nan, -3.51';
    expect(parseToolRow(failed, 'rtl-power')?.levels).toEqual([-4.76, -3.94, NaN]);
  });

  it('keeps a last value that is equal by chance where nothing is repeated', () => {
    const equal = '2024-02-03, 11:45:28, 88000000, 88300000, 100000.00, 30, -4.76, -3.94, -3.94';
    expect(parseToolRow(equal, 'rtl-power')?.levels).toEqual([-4.76, -3.94, -3.94]);
  });

  it('has one more bin than its edges say when the tool crops', () => {
    const cropped = '2024-02-03, 11:45:28, 88000000, 88300000, 100000.00, 40, -1, -2, -3, -4, -4';
    expect(parseToolRow(cropped, 'rtl-power')).toMatchObject({ levels: [-1, -2, -3, -4], averages: 10 });
  });
});

describe('rows of the other tools', () => {
  it('of hackrf_sweep have their first bin half a bin above their low edge', () => {
    const row = '2019-01-03, 11:57:34.967805, 2400000000, 2405000000, 1000000.00, 20, -64.72, -63.36, -60.91, -61.74, -58.58';
    expect(parseToolRow(row, 'hackrf-sweep')).toMatchObject({ firstHz: 2_400_500_000, stepHz: 1e6, averages: 4, time: '11:57:34.967805' });
  });

  it('of soapy_power have their first bin at their low edge, and nothing is repeated', () => {
    const row = '2024-02-03, 11:45:28, 100000000.0, 100300000.0, 100000.0, 12, -4.7, -3.9, -3.9';
    expect(parseToolRow(row, 'soapy-power')).toMatchObject({ firstHz: 100e6, levels: [-4.7, -3.9, -3.9], averages: 4 });
  });

  it('have no level where a number is none that a receiver measures, or what a C library calls none', () => {
    const row = '2019-01-03, 11:57:34, 100, 500, 100, 0, -6100, -nan(ind), -1.#IND, -63';
    expect(parseToolRow(row, 'soapy-power')?.levels).toEqual([NaN, NaN, NaN, -63]);
  });

  it('of few samples still are averages of one', () => {
    expect(parseToolRow('2019-01-03, 11:57:34, 100, 300, 100, 0, -64, -63', 'soapy-power')?.averages).toBe(1);
  });
});

describe('a line that is no row', () => {
  it.each([
    'Number of frequency hops: 7',
    '2024-02-03, 11:45:28, 88000000, 88400000, 100000.00, 400',
    '2024-02-03, 11:45:28, 88000000, 88400000, 100000.00, 400, -4.76, -3.9',
    '2024-02-03, 11:45:28, 88000000, 88400000, 0, 400, -4.76, -3.94, -3.94, -3.94',
    '2024-02-03, 11:45:28, x, 88400000, 100000, 400, -4.76, -3.94, -3.94, -3.94',
    '2024-02-03, 11:45:28, 88000000, 88200000, 100000, 400, -60,5, -61,5, -62,5',
    '2024-02-03, 11:45:28, 88000000, 88200000, 100000, 400, -60, 0x20',
    '2024-02-03, 11:45:28, 88000000, 88200000, 100000, 400, -60, -6.5.3',
    '2024-02-03, 11:45:28, 88400000, 88000000, 100000, 400, -4.76, -3.94, -3.94, -3.94',
  ])('is not read: %s', (line) => expect(parseToolRow(line, 'rtl-power')).toBeNull());
});
