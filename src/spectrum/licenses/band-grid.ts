import type { FrequencyRange } from '../../shared/frequency-range';
import type { Hertz } from '../../shared/units';

/** Width of the cells of level 0; those of each further level are twice as wide. */
const FINEST_CELL_HZ = 16_384;
/** Cells of 2^39 Hz hold everything that is radio. */
const LEVELS = 26;
const CELLS_PER_LEVEL = 2 ** 25;
const CELL_HZ = Float64Array.from({ length: LEVELS }, (_, level) => FINEST_CELL_HZ * 2 ** level);

/**
 * Different bands by frequency: each stands in the one or two cells that it touches on a level whose cells are about as wide as it is, so that a search looks
 * at those few cells of each level that its range touches.
 *
 * Channels have a raster: a million licenses have a few thousand different bands, which a processor's cache holds.
 */
export class BandGrid {
  /** Numbers of the bands in each cell. */
  private readonly cells = new Map<number, number[]>();
  /** By its lower edge, the bands that begin there. */
  private readonly byLowerEdge = new Map<Hertz, number[]>();
  private readonly bandsOfLevel = new Int32Array(LEVELS);
  private readonly from: Hertz[] = [];
  private readonly to: Hertz[] = [];
  /** Numbers of bands that were removed. */
  private readonly free: number[] = [];
  /** In which search a band was found last: one that lies in two cells comes once. */
  private readonly foundIn: number[] = [];
  private searches = 0;

  /** The number of a band; a new one if it is not there yet. */
  add({ from, to }: FrequencyRange): number {
    const beginning = this.byLowerEdge.get(from) ?? [];
    const known = beginning.find((band) => this.to[band] === to);
    if (known !== undefined) return known;
    const band = this.free.pop() ?? this.from.length;
    this.from[band] = from;
    this.to[band] = to;
    this.foundIn[band] = 0;
    beginning.push(band);
    this.byLowerEdge.set(from, beginning);
    const level = levelOf(from, to);
    this.bandsOfLevel[level] = (this.bandsOfLevel[level] as number) + 1;
    for (const key of keysOf(level, from, to)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(band);
      else this.cells.set(key, [band]);
    }
    return band;
  }

  /** @param band  the number of one that is there */
  rangeOf(band: number): FrequencyRange {
    return { from: this.from[band] as Hertz, to: this.to[band] as Hertz };
  }

  /** Takes out a band that nobody uses any more. */
  remove(band: number): void {
    const from = this.from[band] as Hertz;
    const to = this.to[band] as Hertz;
    takeOut(this.byLowerEdge, from, band);
    const level = levelOf(from, to);
    this.bandsOfLevel[level] = (this.bandsOfLevel[level] as number) - 1;
    for (const key of keysOf(level, from, to)) takeOut(this.cells, key, band);
    this.free.push(band);
  }

  /** The numbers of the bands that overlap the range, each once. An empty range stands for its frequency. */
  overlapping({ from, to }: FrequencyRange): number[] {
    const search = ++this.searches;
    const found: number[] = [];
    for (let level = 0; level < LEVELS; level++) {
      if (this.bandsOfLevel[level] === 0) continue;
      const last = keyAt(level, to);
      for (let key = keyAt(level, from); key <= last; key++) {
        const cell = this.cells.get(key);
        if (cell === undefined) continue;
        for (const band of cell) {
          if ((this.from[band] as Hertz) >= to || (this.to[band] as Hertz) <= from || this.foundIn[band] === search) continue;
          this.foundIn[band] = search;
          found.push(band);
        }
      }
    }
    return found;
  }
}

function takeOut(lists: Map<number, number[]>, key: number, band: number): void {
  const list = lists.get(key) as number[];
  list.splice(list.indexOf(band), 1);
  if (list.length === 0) lists.delete(key);
}

/** The finest level on which a band touches no more than two cells. */
function levelOf(from: Hertz, to: Hertz): number {
  let level = Math.min(LEVELS - 1, Math.max(0, Math.ceil(Math.log2((to - from) / FINEST_CELL_HZ))));
  while (level < LEVELS - 1 && keyAt(level, to) - keyAt(level, from) > 1) level++;
  return level;
}

function keysOf(level: number, from: Hertz, to: Hertz): number[] {
  const lower = keyAt(level, from);
  const upper = keyAt(level, to);
  return upper === lower ? [lower] : [lower, upper];
}

function keyAt(level: number, frequency: Hertz): number {
  const cell = Math.floor(frequency / (CELL_HZ[level] as Hertz));
  return level * CELLS_PER_LEVEL + Math.min(CELLS_PER_LEVEL - 1, Math.max(0, cell));
}
