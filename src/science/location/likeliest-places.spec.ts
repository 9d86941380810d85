import { bottomFrom, likeliestPlaces } from './likeliest-places';

const box = { west: 0, south: 0, width: 50_000, height: 50_000 };
const bowl = (east: number, north: number, depth: number) => (place: { east: number; north: number }) =>
  ((place.east - east) / 1_000) ** 2 + ((place.north - north) / 1_000) ** 2 - depth;

describe('likeliestPlaces', () => {
  it('finds every valley, the deepest first', () => {
    const [near, far] = [bowl(10_000, 12_000, 1), bowl(40_000, 33_000, 3)];
    const [first, second] = likeliestPlaces((place) => Math.min(near(place), far(place)), box);
    expect(first).toMatchObject({ east: expect.closeTo(40_000, -1) as number, north: expect.closeTo(33_000, -1) as number });
    expect(second).toMatchObject({ east: expect.closeTo(10_000, -1) as number, north: expect.closeTo(12_000, -1) as number });
  });

  it('finds a valley too narrow for its grid from a place of the caller’s choice', () => {
    const narrow = ({ east, north }: { east: number; north: number }): number =>
      -Math.exp(-(((east - 22_222) / 60) ** 2 + ((north - 7_777) / 60) ** 2));
    expect(likeliestPlaces(narrow, box, [{ east: 22_200, north: 7_800 }])[0]?.east).toBeCloseTo(22_222, 0);
  });
});

describe('bottomFrom', () => {
  it('goes down to the centimeter', () => {
    expect(bottomFrom(bowl(1, 2, 0), { east: 500, north: 700 }, 100).east).toBeCloseTo(1, 1);
  });
});
