import { fillGrid, middleOf, valleysOf } from './likelihood-grid';

const box = { west: -10, south: 0, width: 20, height: 10 };

describe('the likelihood grid', () => {
  it('asks at the middles of its cells, from the south-west row by row', () => {
    const grid = fillGrid(({ east, north }) => 100 * north + east, box, 2);
    expect([...grid.misfits]).toEqual([245, 255, 745, 755]);
    expect(middleOf(grid, 2)).toEqual({ east: -5, north: 7.5 });
  });

  it('finds its valleys, the deepest first', () => {
    const grid = fillGrid(
      ({ east, north }) => Math.min(Math.hypot(east - 5.1, north - 5.2) - 1, Math.hypot(east + 6, north - 3) - 0.5),
      box,
      40,
    );
    const [first, second] = valleysOf(grid).map((cell) => middleOf(grid, cell));
    expect(Math.hypot((first?.east ?? 0) - 5, (first?.north ?? 0) - 5)).toBeLessThan(0.6);
    expect(Math.hypot((second?.east ?? 0) + 6, (second?.north ?? 0) - 3)).toBeLessThan(0.6);
  });

  it('refuses boxes and sizes that are none', () => {
    expect(() => fillGrid(() => 0, { ...box, width: 0 }, 4)).toThrow(/^box:/);
    expect(() => fillGrid(() => 0, { ...box, height: NaN }, 4)).toThrow(/^box:/);
    expect(() => fillGrid(() => 0, box, 1)).toThrow(/^size:/);
  });
});
