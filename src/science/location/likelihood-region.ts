import type { Meters } from '../../shared/units';
import { principalAxes, type Covariance2 } from '../statistics/principal-axes';
import type { ErrorEllipse } from './error-ellipse';
import { fillGrid, middleOf, type LikelihoodGrid, type Misfit, type PlaneBox } from './likelihood-grid';
import type { LikelyPlace } from './likeliest-places';
import type { PlanePoint } from './local-plane';

/** Places that fit nearly as well as the likeliest: those that hold the true one with 95 % probability. */
export interface LikelihoodRegion {
  readonly confidence: number;
  /** m². */
  readonly areaM2: number;
  /** Whether it reaches the border of the box in which it was sought. */
  readonly isCut: boolean;
  /** Around the likeliest place. */
  readonly ellipse: ErrorEllipse;
  holds(place: PlanePoint): boolean;
}

const CONFIDENCE = 0.95;
/** 95 % quantile of χ² with two degrees of freedom. */
export const REGION_DEPTH = -2 * Math.log1p(-CONFIDENCE);
/**
 * Where the region reaches the end of what is searched, the likelihood bounds the place on one side only, and the ratio is no χ²: 5.99 holds 87 to 96 % of
 * transmitters outside the network, this 93 to 98 %. Found by trials, docs/science.md 8.5.
 */
const CUT_DEPTH = 7.5;
/** Share of the region's area that its ellipse holds: 94.5 % probability where the region is an ellipse itself, more where it is not. */
const ENCLOSED_SHARE = 0.97;
/** The grid is drawn so that it holds what lies up to this deep, and not much more. */
const DRAWN_DEPTH = 2 * REGION_DEPTH;
const SIZE = 61;
/** While it is sought where the region lies. */
const ROUGH_SIZE = 31;
const MOST_ZOOMS = 6;
/** A drawing that the region fills to this share is fine enough. */
const FILLED_SHARE = 0.6;

/**
 * The region of highest likelihood that holds the true place with 95 % probability, on a grid that is drawn ever finer: where −2·ln L is at most 5.99 over that
 * of the likeliest place (7.5 where it reaches the end of the box); and its ellipse, with the likelihood's second moments around that place, so large that it
 * holds 97 % of what is up to 5.99 deep.
 *
 * @param best     the likeliest place
 * @param allowed  whether a place counts for the ellipse; default all
 * @see docs/science.md 8.4; S. S. Wilks, "The large-sample distribution of the likelihood ratio", Ann. Math. Stat. 9 (1938)
 */
export function likelihoodRegion(
  misfit: Misfit,
  box: PlaneBox,
  best: LikelyPlace,
  allowed: (place: PlanePoint) => boolean = () => true,
): LikelihoodRegion {
  const grid = zoomed(misfit, box, best);
  const within = (depth: number): number[] =>
    [...grid.misfits.keys()].filter((cell) => (grid.misfits[cell] as number) <= best.misfit + depth);
  const cells = within(REGION_DEPTH);
  const isCut = cells.some((cell) => isAtBorder(grid, cell, box));
  const region = isCut ? within(CUT_DEPTH) : cells;
  const limit = best.misfit + (isCut ? CUT_DEPTH : REGION_DEPTH);
  const cellArea = (grid.box.width * grid.box.height) / (SIZE * SIZE);
  return {
    confidence: CONFIDENCE,
    areaM2: Math.max(1, region.length) * cellArea,
    isCut,
    ellipse: ellipseOf(
      grid,
      cells.filter((cell) => allowed(middleOf(grid, cell))),
      best,
    ),
    holds: (place) => misfit(place) <= limit,
  };
}

function zoomed(misfit: Misfit, whole: PlaneBox, best: LikelyPlace): LikelihoodGrid {
  let box = whole;
  for (let zoom = 0; zoom < MOST_ZOOMS; zoom++) {
    const smaller = boxAround(fillGrid(misfit, box, ROUGH_SIZE), best);
    const isFilled = smaller.width > FILLED_SHARE * box.width && smaller.height > FILLED_SHARE * box.height;
    box = smaller;
    if (isFilled) break;
  }
  return fillGrid(misfit, box, SIZE);
}

/** What lies up to twice as deep as the region, and a cell around it, within the grid. */
function boxAround(grid: LikelihoodGrid, best: LikelyPlace): PlaneBox {
  const { box, size, misfits } = grid;
  const [stepEast, stepNorth] = [box.width / size, box.height / size];
  let [west, east, south, north] = [best.east, best.east, best.north, best.north];
  misfits.forEach((misfit, cell) => {
    if (misfit > best.misfit + DRAWN_DEPTH) return;
    const middle = middleOf(grid, cell);
    [west, east] = [Math.min(west, middle.east), Math.max(east, middle.east)];
    [south, north] = [Math.min(south, middle.north), Math.max(north, middle.north)];
  });
  west = Math.max(box.west, west - stepEast);
  south = Math.max(box.south, south - stepNorth);
  east = Math.min(box.west + box.width, east + stepEast);
  north = Math.min(box.south + box.height, north + stepNorth);
  return { west, south, width: east - west, height: north - south };
}

function isAtBorder(grid: LikelihoodGrid, cell: number, { west, south, width, height }: PlaneBox): boolean {
  const { east, north } = middleOf(grid, cell);
  const [stepEast, stepNorth] = [grid.box.width / grid.size, grid.box.height / grid.size];
  return east - stepEast < west || north - stepNorth < south || east + stepEast > west + width || north + stepNorth > south + height;
}

function ellipseOf(grid: LikelihoodGrid, cells: readonly number[], best: LikelyPlace): ErrorEllipse {
  const offsets = cells.map((cell) => {
    const { east, north } = middleOf(grid, cell);
    return { e: east - best.east, n: north - best.north, weight: Math.exp((best.misfit - (grid.misfits[cell] as number)) / 2) };
  });
  const shape = momentsOf(offsets, grid);
  const { major, minor, azimuth } = principalAxes(shape);
  const [sin, cos] = [Math.sin(azimuth), Math.cos(azimuth)];
  const squares = offsets.map(({ e, n }) => (e * sin + n * cos) ** 2 / major + (e * cos - n * sin) ** 2 / minor).sort((a, b) => a - b);
  const scale = Math.sqrt(squares[Math.ceil(ENCLOSED_SHARE * squares.length) - 1] ?? REGION_DEPTH);
  return {
    semiMajorM: scale * Math.sqrt(major),
    semiMinorM: scale * Math.sqrt(minor),
    orientationDeg: ((azimuth * 180) / Math.PI) % 180,
    confidence: CONFIDENCE,
  };
}

/** Second moments around the likeliest place; a cell has some width of its own. */
function momentsOf(
  offsets: readonly { readonly e: Meters; readonly n: Meters; readonly weight: number }[],
  grid: LikelihoodGrid,
): Covariance2 {
  let [ee, en, nn, total] = [0, 0, 0, 0];
  for (const { e, n, weight } of offsets) {
    ee += weight * e * e;
    en += weight * e * n;
    nn += weight * n * n;
    total += weight;
  }
  const divisor = Math.max(total, Number.MIN_VALUE);
  const [stepEast, stepNorth] = [grid.box.width / grid.size, grid.box.height / grid.size];
  return { ee: ee / divisor + stepEast ** 2 / 12, en: en / divisor, nn: nn / divisor + stepNorth ** 2 / 12 };
}
