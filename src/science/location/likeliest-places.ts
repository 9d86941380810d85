import type { Meters } from '../../shared/units';
import { minimizePlane } from '../statistics/minimize-plane';
import { fillGrid, middleOf, valleysOf, type Misfit, type PlaneBox } from './likelihood-grid';
import type { PlanePoint } from './local-plane';

export interface LikelyPlace extends PlanePoint {
  readonly misfit: number;
}

const COARSE_SIZE = 51;
/** Valleys that are followed to their bottom. */
const MOST_VALLEYS = 6;
/** Each bottom is told this well; the caller refines the one he wants. */
const FOUND: Meters = 1;
const SETTLED: Meters = 0.01;
const SAME_PLACE: Meters = 5;

/**
 * Places that fit better than all around them, in a box, the likeliest first: from the valleys of a coarse grid and from places of the caller's choice, each
 * followed to its bottom.
 */
export function likeliestPlaces(misfit: Misfit, box: PlaneBox, seeds: readonly PlanePoint[] = []): LikelyPlace[] {
  const grid = fillGrid(misfit, box, COARSE_SIZE);
  const starts = [
    ...valleysOf(grid)
      .slice(0, MOST_VALLEYS)
      .map((cell) => middleOf(grid, cell)),
    ...seeds,
  ];
  const step = Math.min(box.width, box.height) / COARSE_SIZE / 3;
  const places: LikelyPlace[] = [];
  for (const start of starts) {
    const place = bottomFrom(misfit, start, step, FOUND);
    if (places.every((other) => Math.hypot(other.east - place.east, other.north - place.north) > SAME_PLACE)) places.push(place);
  }
  return places.sort((a, b) => a.misfit - b.misfit);
}

/** The bottom of the valley in which a place lies. */
export function bottomFrom(misfit: Misfit, { east, north }: PlanePoint, step: Meters, settled: Meters = SETTLED): LikelyPlace {
  const { x, y, value } = minimizePlane((e, n) => misfit({ east: e, north: n }), east, north, step, settled);
  return { east: x, north: y, misfit: value };
}
