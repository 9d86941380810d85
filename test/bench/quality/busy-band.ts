import { meanOfPowers, type Random } from '../../builders/synthetic-spectrum';

const POOL = 1 << 21;
const FEWEST_BINS = 8;
const MOST_BINS = 60;
const MOST_RISE_DB = 6;

/** Levels of pure noise, dB over its mean, drawn once and read from ever other places: a hundred million gamma variates take long. */
export class NoisePool {
  private readonly levels: Float64Array;
  private place = 0;
  private step = 1;

  constructor(
    averages: number,
    private readonly random: Random,
  ) {
    this.levels = Float64Array.from({ length: POOL }, () => 10 * Math.log10(meanOfPowers(random, averages)));
  }

  /** Begins elsewhere, with another odd step, so that no two sweeps are alike. */
  shuffle(): void {
    this.place = Math.floor(this.random() * POOL);
    this.step = 2 * Math.floor(this.random() * (POOL / 2)) + 1;
  }

  nextDb(): number {
    this.place = (this.place + this.step) & (POOL - 1);
    return this.levels[this.place] as number;
  }
}

export interface BusyBand {
  readonly levels: Float64Array;
  /** 1 where a bin holds an emission. */
  readonly occupied: Uint8Array;
  noiseDbAt(bin: number): number;
}

/** Noise on a slope of 0 to 6 dB either way, and emissions of 8 to 60 bins at 10 to 40 dB over it until a share of the bins is taken. */
export function busyBand(
  { bins, occupied: share }: { readonly bins: number; readonly occupied: number },
  pool: NoisePool,
  random: Random,
): BusyBand {
  const rise = (random() * 2 - 1) * MOST_RISE_DB;
  const noiseDbAt = (bin: number): number => (rise * bin) / (bins - 1);
  const heights = new Float64Array(bins);
  const occupied = new Uint8Array(bins);
  placeEmissions(share * bins, heights, occupied, random);
  pool.shuffle();
  const levels = heights.map((height, bin) => noiseDbAt(bin) + height + pool.nextDb());
  return { levels, occupied, noiseDbAt };
}

function placeEmissions(wanted: number, heights: Float64Array, occupied: Uint8Array, random: Random): void {
  let taken = 0;
  while (taken + FEWEST_BINS <= wanted) {
    const width = Math.min(FEWEST_BINS + Math.floor(random() * (MOST_BINS - FEWEST_BINS + 1)), Math.floor(wanted - taken));
    const first = Math.floor(random() * (heights.length - width + 1));
    if (occupied.subarray(first, first + width).includes(1)) continue;
    const height = 10 * Math.log10(1 + 10 ** (1 + 3 * random()));
    heights.fill(height, first, first + width);
    occupied.fill(1, first, first + width);
    taken += width;
  }
}
