import { approximateDistance, type GeoPoint } from '../../science/location/distance';
import type { FrequencyRange } from '../../shared/frequency-range';
import type { Hertz, Meters } from '../../shared/units';

/** Width of the cells of level 0; those of each further level are twice as wide. */
const FINEST_CELL_HZ = 16_384;
/** Cells of 2^39 Hz hold everything that is radio. */
const LEVELS = 26;
const CELLS_PER_LEVEL = 2 ** 25;
/** A little less than a degree of a great circle on the sphere of `approximateDistance`: what is farther in latitude alone is farther. */
const METERS_PER_DEGREE = 111_000;
const FIRST_CAPACITY = 1_024;
const NONE = -1;

/** All points within a distance of one. */
export interface Circle {
  readonly center: GeoPoint;
  readonly radiusM: Meters;
}

/** A frequency band, and where those are who use it. */
export interface Band extends FrequencyRange {
  readonly lat: number;
  readonly lon: number;
  /** They are anywhere within this distance. */
  readonly reachM: Meters;
}

/**
 * Bands of owners (numbered from 0) by frequency: each stands in the one or two cells that it touches on a level whose cells are about as wide as it is,
 * so that adding and removing touch two short lists, and a search looks at those few cells of each level that its range touches.
 *
 * Edges, places and the links of the lists are columns of typed arrays: nothing is allocated for a band, nor for one that a search passes over.
 */
export class BandGrid {
  /** First link of each cell's list. Link 2·i and 2·i + 1 belong to band i, for its lower and its upper cell. */
  private readonly cells = new Map<number, number>();
  private links = new Int32Array(2 * FIRST_CAPACITY);
  private readonly bandsOfLevel = new Int32Array(LEVELS);
  private from = new Float64Array(FIRST_CAPACITY);
  private to = new Float64Array(FIRST_CAPACITY);
  private lat = new Float64Array(FIRST_CAPACITY);
  private lon = new Float64Array(FIRST_CAPACITY);
  private reach = new Float64Array(FIRST_CAPACITY);
  private owners = new Int32Array(FIRST_CAPACITY);
  /** The next band of the same owner; of a band that was removed, the next such one. */
  private siblings = new Int32Array(FIRST_CAPACITY);
  private firstOf = new Int32Array(FIRST_CAPACITY).fill(NONE);
  private removed = NONE;
  private used = 0;

  add(owner: number, { from, to, lat, lon, reachM }: Band): void {
    const id = this.newBand();
    this.from[id] = from;
    this.to[id] = to;
    this.lat[id] = lat;
    this.lon[id] = lon;
    this.reach[id] = reachM;
    this.owners[id] = owner;
    if (owner >= this.firstOf.length) this.firstOf = grown(this.firstOf, owner, NONE);
    this.siblings[id] = this.firstOf[owner] as number;
    this.firstOf[owner] = id;
    const level = levelOf(from, to);
    this.bandsOfLevel[level] = (this.bandsOfLevel[level] as number) + 1;
    const lower = keyAt(level, from);
    const upper = keyAt(level, to);
    this.link(lower, 2 * id);
    if (upper !== lower) this.link(upper, 2 * id + 1);
  }

  removeAllOf(owner: number): void {
    let id = owner < this.firstOf.length ? (this.firstOf[owner] as number) : NONE;
    while (id !== NONE) {
      const next = this.siblings[id] as number;
      this.remove(id);
      id = next;
    }
    if (owner < this.firstOf.length) this.firstOf[owner] = NONE;
  }

  /**
   * Calls back with the owner of each band that overlaps the range and whose users may be within the circle; an owner may come several times.
   *
   * @param circle  null: wherever they are
   */
  visit(range: FrequencyRange, circle: Circle | null, found: (owner: number) => void): void {
    for (let level = 0; level < LEVELS; level++) {
      if (this.bandsOfLevel[level] === 0) continue;
      const last = keyAt(level, range.to);
      for (let key = keyAt(level, range.from); key <= last; key++) {
        const first = this.cells.get(key);
        if (first !== undefined) this.visitCell(first, range, circle, found);
      }
    }
  }

  private visitCell(first: number, { from, to }: FrequencyRange, circle: Circle | null, found: (owner: number) => void): void {
    for (let link = first; link !== NONE; link = this.links[link] as number) {
      const id = link >> 1;
      if ((this.from[id] as number) >= to || (this.to[id] as number) <= from) continue;
      if (circle === null || this.reaches(id, circle)) found(this.owners[id] as number);
    }
  }

  private reaches(id: number, { center, radiusM }: Circle): boolean {
    const farthest = radiusM + (this.reach[id] as number);
    const lat = this.lat[id] as number;
    if (Math.abs(lat - center.lat) * METERS_PER_DEGREE > farthest) return false;
    return approximateDistance({ lat, lon: this.lon[id] as number }, center) <= farthest;
  }

  private remove(id: number): void {
    const level = levelOf(this.from[id] as number, this.to[id] as number);
    this.bandsOfLevel[level] = (this.bandsOfLevel[level] as number) - 1;
    const lower = keyAt(level, this.from[id] as number);
    const upper = keyAt(level, this.to[id] as number);
    this.unlink(lower, 2 * id);
    if (upper !== lower) this.unlink(upper, 2 * id + 1);
    this.siblings[id] = this.removed;
    this.removed = id;
  }

  private link(key: number, link: number): void {
    this.links[link] = this.cells.get(key) ?? NONE;
    this.cells.set(key, link);
  }

  private unlink(key: number, link: number): void {
    const next = this.links[link] as number;
    let before = this.cells.get(key) as number;
    if (before !== link) {
      while (this.links[before] !== link) before = this.links[before] as number;
      this.links[before] = next;
    } else if (next !== NONE) this.cells.set(key, next);
    else this.cells.delete(key);
  }

  private newBand(): number {
    const id = this.removed;
    if (id === NONE) return this.appendBand();
    this.removed = this.siblings[id] as number;
    return id;
  }

  private appendBand(): number {
    if (this.used === this.from.length) {
      this.from = grown(this.from, this.used);
      this.to = grown(this.to, this.used);
      this.lat = grown(this.lat, this.used);
      this.lon = grown(this.lon, this.used);
      this.reach = grown(this.reach, this.used);
      this.owners = grown(this.owners, this.used);
      this.siblings = grown(this.siblings, this.used);
      this.links = grown(this.links, 2 * this.used);
    }
    return this.used++;
  }
}

/** The finest level on which a band touches no more than two cells. */
function levelOf(from: Hertz, to: Hertz): number {
  let level = Math.min(LEVELS - 1, Math.max(0, Math.ceil(Math.log2((to - from) / FINEST_CELL_HZ))));
  while (level < LEVELS - 1 && keyAt(level, to) - keyAt(level, from) > 1) level++;
  return level;
}

function keyAt(level: number, frequency: Hertz): number {
  const cell = Math.floor(frequency / (FINEST_CELL_HZ * 2 ** level));
  return level * CELLS_PER_LEVEL + Math.min(CELLS_PER_LEVEL - 1, Math.max(0, cell));
}

/** A longer copy of a column that has room for the index, twice as long as before at least. */
function grown<Column extends Float64Array | Int32Array>(column: Column, index: number, filler = 0): Column {
  const length = Math.max(2 * column.length, index + 1);
  const copy = new (column.constructor as new (length: number) => Column)(length);
  copy.fill(filler, column.length);
  copy.set(column);
  return copy;
}
