import { withoutCenterLine } from './center-line';
import type { ToolRow } from './tool-row';

const aRow = (firstHz: number, levels: readonly number[]): ToolRow => ({
  ...{ date: '2024-01-01', time: '00:00:00', stepHz: 100, averages: 10 },
  firstHz,
  levels,
});

describe('a line in the middle of each hop', () => {
  const lined = [0, 600, 1_200, 1_800].map((hz) => aRow(1_000 + hz, [1, 2, 3, 14, 5, 6]));

  it('is the receiver’s own, and gets the mean of its neighbors', () => {
    expect(withoutCenterLine(lined).map(({ levels }) => levels)).toEqual(lined.map(() => [1, 2, 3, 4, 5, 6]));
  });

  it('stays where it stands in half of the hops: a transmitter', () => {
    const half = [...lined.slice(0, 2), aRow(3_000, [1, 2, 3, 4, 5, 6]), aRow(4_000, [1, 2, 3, 4, 5, 6])];
    expect(withoutCenterLine(half)).toBe(half);
  });

  it('stays where there are too few hops to tell', () => {
    expect(withoutCenterLine(lined.slice(0, 3))).toEqual(lined.slice(0, 3));
  });

  it('is not seen in hops of one bin, or without a number', () => {
    const rows = [0, 1, 2, 3].map((i) => aRow(1_000 + 100 * i, i < 2 ? [5] : [NaN, NaN, NaN]));
    expect(withoutCenterLine(rows)).toBe(rows);
  });
});
