import { parseFieldStrengthTable } from './field-strength-table';

const HEADER = 'frequencyMhz,timePercent,distanceKm,h10,h20,maximum';
const ROWS = [100, 600].flatMap((f) => [1, 50].flatMap((t) => [1, 10].map((d) => `${f},${t},${d},${f + t + d},${f + t + d + 0.5},106.9`)));
const text = (rows: readonly string[] = ROWS, header = HEADER): string => [header, ...rows, ''].join('\n');

describe('parseFieldStrengthTable', () => {
  it('reads every value to its place, in whatever order the lines come', () => {
    const table = parseFieldStrengthTable(text());
    expect(table).toMatchObject({ frequenciesMhz: [100, 600], timesPercent: [1, 50], heightsM: [10, 20] });
    expect([...table.distancesKm]).toEqual([1, 10]);
    expect([...table.fields]).toEqual([102, 102.5, 111, 111.5, 151, 151.5, 160, 160.5, 602, 602.5, 611, 611.5, 651, 651.5, 660, 660.5]);
    expect(parseFieldStrengthTable(text([...ROWS].reverse()))).toEqual(table);
    expect(parseFieldStrengthTable(text().replaceAll('\n', '\r\n'))).toEqual(table);
  });

  it.each([
    ['nothing', ''],
    ['another header', text(ROWS, 'a,b,c,d,e,f')],
    ['heights that fall', text(ROWS, 'frequencyMhz,timePercent,distanceKm,h20,h10,maximum')],
    ['a missing line', text(ROWS.slice(1))],
    ['a line twice', text([...ROWS.slice(1), ROWS[1] as string])],
    ['a word for a number', text([...ROWS.slice(1), '100,1,1,x,1,1'])],
    ['an empty cell', text([...ROWS.slice(1), '100,1,1,,1,1'])],
    ['a short line', text([...ROWS.slice(1), '100,1,1'])],
    ['one frequency only', text(ROWS.slice(0, 4))],
  ])('refuses %s', (_, bad) => {
    expect(() => parseFieldStrengthTable(bad)).toThrow(/^text:/);
  });
});
