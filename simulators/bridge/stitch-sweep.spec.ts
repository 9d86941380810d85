import { stitchSweep } from './stitch-sweep';
import type { ToolRow } from './tool-row';

const aRow = (firstHz: number, levels: readonly number[], changes: Partial<ToolRow> = {}): ToolRow => ({
  ...{ date: '2024-01-01', time: '00:00:00', stepHz: 100, averages: 10 },
  firstHz,
  levels,
  ...changes,
});

describe('rows of one time stamp', () => {
  it('are one sweep, in whatever order they come', () => {
    const rows = [aRow(1_400, [5, 6]), aRow(1_000, [1, 2]), aRow(1_200, [3, 4], { averages: 8 })];
    expect(stitchSweep(rows)).toEqual([{ startHz: 1_000, stepHz: 100, averages: 8, levels: [1, 2, 3, 4, 5, 6] }]);
  });

  it('overlap: the first wins', () => {
    expect(stitchSweep([aRow(1_200, [3, 4, 5]), aRow(1_000, [1, 2, -3, -4])])[0]?.levels).toEqual([1, 2, 3, 4, 5]);
  });

  it('are two sweeps where a row between them is missing', () => {
    const pieces = stitchSweep([aRow(1_000, [1, 2, 3]), aRow(1_900, [7, 8, 9])]);
    expect(pieces.map(({ startHz, levels }) => [startHz, levels])).toEqual([
      [1_000, [1, 2, 3]],
      [1_900, [7, 8, 9]],
    ]);
  });

  it('may lack a bin or two, which take their place between their neighbors', () => {
    expect(stitchSweep([aRow(1_000, [1, NaN, NaN, 4, -Infinity, 6])])[0]?.levels).toEqual([1, 2, 3, 4, 5, 6]);
    expect(stitchSweep([aRow(1_000, [1, 2, NaN, NaN, NaN, 6, 7])])).toHaveLength(2);
  });

  it('keep their place in the band when a bin or two fail at its ends', () => {
    expect(stitchSweep([aRow(1_000, [NaN, 1, 2, NaN, NaN])])).toMatchObject([{ startHz: 1_000, levels: [1, 1, 2, 2, 2] }]);
    expect(stitchSweep([aRow(1_000, [NaN, NaN, NaN, 1, 2])])).toMatchObject([{ startHz: 1_300, levels: [1, 2] }]);
  });

  it('of another bin width are a sweep of their own', () => {
    const pieces = stitchSweep([aRow(1_000, [1, 2]), aRow(5_000, [3, 4], { stepHz: 200 }), aRow(1_200, [3, 4], { stepHz: 100.001 })]);
    expect(pieces.map(({ stepHz, levels }) => [stepHz, levels])).toEqual([
      [100, [1, 2, 3, 4]],
      [200, [3, 4]],
    ]);
  });

  it('give nothing where there are not two bins', () => {
    expect(stitchSweep([aRow(1_000, [1])])).toEqual([]);
    expect(stitchSweep([aRow(1_000, [NaN, NaN])])).toEqual([]);
  });

  it('never make a sweep of more than 100,000 bins', () => {
    const lengths = stitchSweep([aRow(1_000, new Array<number>(150_000).fill(0))]).map(({ levels }) => levels.length);
    expect(lengths).toEqual([100_000, 50_000]);
  });
});
