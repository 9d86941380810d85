import { KERNELS } from './level-kernels-code';
import { LEVEL_COUNT } from './power-table';

/** As much of it as is needed here: its types are otherwise the browser's. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

interface Kernels {
  readonly memory: Memory;
  areWithin(bins: number, most: number): number;
  count(bins: number): void;
  firstAbove(from: number, bins: number, limit: number): number;
  sumUpTo(bins: number, highest: number, width: number, middle: number): void;
}

interface Views {
  readonly lanes: Uint16Array;
  readonly sums: Float64Array;
  readonly counts: Uint32Array;
  readonly levels: Int16Array;
}

/** How often each level occurs; to be set to zero again from `lowest` to `highest`. */
export interface LevelCounts {
  /** At index level + 32768. */
  readonly counts: Uint32Array;
  /** Index of the lowest level that occurs. */
  readonly lowest: number;
  readonly highest: number;
}

/** What a straight line is fitted from: levels, and places from the middle of the band. */
export interface LineSums {
  readonly bins: number;
  /** Σ count·x over the points. */
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  /** Σ level² over the bins. */
  readonly y2: number;
  readonly xy: number;
}

const LANES = 8;
const COUNTS_AT = 1_024;
const LEVELS_AT = COUNTS_AT + LEVEL_COUNT * Uint32Array.BYTES_PER_ELEMENT;
const PAGE_BYTES = 65_536;
const LOWEST_LEVEL = -32_768;
const HIGHEST_LEVEL = 32_767;
/** Places within a point are counted in int16. */
const WIDEST_POINT = 32_000;

const kernels = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(KERNELS, 'base64'))).exports as Kernels;
let views = viewsOf(kernels.memory);

/** Whether all levels lie between −`most` and `most`, 0.01 dB; at most 32,767. */
export function areWithin(levels: Int16Array, most: number): boolean {
  load(levels);
  return kernels.areWithin(levels.length, most) !== 0;
}

/** Counts levels. The counts are those of the kernels: they must be cleared before anything else is counted. */
export function countLevels(levels: Int16Array): LevelCounts {
  load(levels);
  kernels.count(levels.length);
  const { lanes, counts } = views;
  let [lowest, highest] = [LEVEL_COUNT, 0];
  for (let lane = 0; lane < LANES; lane++) {
    lowest = Math.min(lowest, lanes[lane] as number);
    highest = Math.max(highest, lanes[LANES + lane] as number);
  }
  return { counts, lowest, highest };
}

/**
 * Finds bins above a limit.
 *
 * @param limit  0.01 dB; levels are whole, so that it may be any number
 * @returns      the first such bin from a bin on, the number of bins where there is none; until any other kernel is used
 */
export function searchAbove(levels: Int16Array, limit: number): (from: number) => number {
  load(levels);
  const bins = levels.length;
  if (limit < LOWEST_LEVEL) return (from) => Math.min(from, bins);
  const whole = Math.min(HIGHEST_LEVEL, Math.floor(limit));
  return (from) => kernels.firstAbove(from, bins, whole);
}

/**
 * Sums over the bins below a limit, of which `width` neighbors make one point of a line: its place is their mean place, its level the sum of theirs.
 * The lowest level, −327.68 dB, is taken for the one above it.
 *
 * @param limit  0.01 dB, whole
 */
export function sumBelow(levels: Int16Array, limit: number, width: number): LineSums {
  if (limit <= LOWEST_LEVEL) return { bins: 0, x1: 0, x2: 0, y1: 0, y2: 0, xy: 0 };
  load(levels);
  kernels.sumUpTo(levels.length, Math.min(HIGHEST_LEVEL, limit - 1), Math.min(WIDEST_POINT, width), (levels.length - 1) / 2);
  const [bins, x1, x2, y1, y2, xy] = views.sums as unknown as [number, number, number, number, number, number];
  return { bins, x1, x2, y1, y2, xy };
}

/** Copies levels to where the kernels work, which takes a tenth of the fastest of them. */
function load(levels: Int16Array): void {
  if (levels.length + LANES > views.levels.length) {
    kernels.memory.grow(Math.ceil((2 * levels.length) / PAGE_BYTES));
    views = viewsOf(kernels.memory);
  }
  views.levels.set(levels);
  views.levels.fill(0, levels.length, levels.length + LANES);
}

function viewsOf({ buffer }: Memory): Views {
  return {
    lanes: new Uint16Array(buffer, 0, 2 * LANES),
    sums: new Float64Array(buffer, 0, 6),
    counts: new Uint32Array(buffer, COUNTS_AT, LEVEL_COUNT),
    levels: new Int16Array(buffer, LEVELS_AT),
  };
}
