import type { FrequencyRange } from '../../shared/frequency-range';
import type { Hertz } from '../../shared/units';
import type { ReachBox } from './reach-box';

/** Width of the cells of level 0; those of each further level are twice as wide. */
const FINEST_CELL_HZ = 16_384;
/** Cells of 2^39 Hz hold everything that is radio. */
const LEVELS = 26;
const CELLS_PER_LEVEL = 2 ** 25;
/** Single precision may round a coordinate by 8e-6 degrees into its box. */
const ROUNDING = 2e-5;
const FIRST_CAPACITY = 1_024;

/** A frequency band and the box of those who use it, in the name of an owner. */
export interface Band extends FrequencyRange, ReachBox {
  readonly owner: number;
}

/**
 * Bands by frequency: each stands in the cells, at most two, that it touches on the level whose cells are as wide as it is or wider, so that adding and
 * removing touch two short lists, and a search looks at those few cells of each level that its range touches.
 *
 * Edges and boxes are columns of typed arrays: a search allocates nothing for what it passes over.
 */
export class BandGrid {
  private readonly cells = new Map<number, number[]>();
  private readonly bandsOfLevel = new Int32Array(LEVELS);
  private readonly free: number[] = [];
  private used = 0;
  private from = new Float64Array(FIRST_CAPACITY);
  private to = new Float64Array(FIRST_CAPACITY);
  private owners = new Int32Array(FIRST_CAPACITY);
  /** South, north, west, east of each band. */
  private boxes = new Float32Array(4 * FIRST_CAPACITY);

  /** @returns  the band's own number, by which it is removed */
  add({ from, to, owner, south, north, west, east }: Band): number {
    const id = this.free.pop() ?? this.next();
    this.from[id] = from;
    this.to[id] = to;
    this.owners[id] = owner;
    this.boxes.set([south - ROUNDING, north + ROUNDING, west - ROUNDING, east + ROUNDING], 4 * id);
    const level = levelOf(to - from);
    this.bandsOfLevel[level] = (this.bandsOfLevel[level] as number) + 1;
    for (const key of keysOf(level, from, to)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(id);
      else this.cells.set(key, [id]);
    }
    return id;
  }

  remove(id: number): void {
    const from = this.from[id] as number;
    const to = this.to[id] as number;
    const level = levelOf(to - from);
    this.bandsOfLevel[level] = (this.bandsOfLevel[level] as number) - 1;
    for (const key of keysOf(level, from, to)) {
      const cell = this.cells.get(key) as number[];
      const last = cell.pop() as number;
      if (last !== id) cell[cell.indexOf(id)] = last;
      if (cell.length === 0) this.cells.delete(key);
    }
    this.free.push(id);
  }

  /** Calls back with the owner of each band that overlaps the range and whose box touches the other; an owner may come several times. */
  visit(range: FrequencyRange, box: ReachBox | null, found: (owner: number) => void): void {
    for (let level = 0; level < LEVELS; level++) {
      if (this.bandsOfLevel[level] === 0) continue;
      const last = keyAt(level, range.to);
      for (let key = keyAt(level, range.from); key <= last; key++) {
        const cell = this.cells.get(key);
        if (cell) this.visitCell(cell, range, box, found);
      }
    }
  }

  private visitCell(cell: readonly number[], range: FrequencyRange, box: ReachBox | null, found: (owner: number) => void): void {
    for (let i = 0; i < cell.length; i++) {
      const id = cell[i] as number;
      if ((this.from[id] as number) >= range.to || (this.to[id] as number) <= range.from) continue;
      if (box && !this.touches(id, box)) continue;
      found(this.owners[id] as number);
    }
  }

  private touches(id: number, { south, north, west, east }: ReachBox): boolean {
    const at = 4 * id;
    const { boxes } = this;
    return (
      (boxes[at] as number) <= north &&
      (boxes[at + 1] as number) >= south &&
      (boxes[at + 2] as number) <= east &&
      (boxes[at + 3] as number) >= west
    );
  }

  private next(): number {
    if (this.used === this.from.length) this.grow();
    return this.used++;
  }

  private grow(): void {
    const capacity = 2 * this.from.length;
    this.from = copyInto(new Float64Array(capacity), this.from);
    this.to = copyInto(new Float64Array(capacity), this.to);
    this.owners = copyInto(new Int32Array(capacity), this.owners);
    this.boxes = copyInto(new Float32Array(4 * capacity), this.boxes);
  }
}

function levelOf(width: Hertz): number {
  return Math.min(LEVELS - 1, Math.max(0, Math.ceil(Math.log2(width / FINEST_CELL_HZ))));
}

function keyAt(level: number, frequency: Hertz): number {
  const cell = Math.floor(frequency / (FINEST_CELL_HZ * 2 ** level));
  return level * CELLS_PER_LEVEL + Math.min(CELLS_PER_LEVEL - 1, Math.max(0, cell));
}

function keysOf(level: number, from: Hertz, to: Hertz): number[] {
  const first = keyAt(level, from);
  return Array.from({ length: keyAt(level, to) - first + 1 }, (_, i) => first + i);
}

function copyInto<Column extends Float64Array | Float32Array | Int32Array>(target: Column, source: Column): Column {
  target.set(source);
  return target;
}
