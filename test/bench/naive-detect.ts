import type { SweepDetection } from '../../src/science/signal/detect-sweep';

interface Bin {
  readonly index: number;
  readonly level: number;
  readonly power: number;
}

export interface NaiveParameters {
  /** Excision factor, power over the mean. */
  readonly factor: number;
  readonly biasDb: number;
  readonly onDb: number;
  readonly offDb: number;
}

type NaiveResult = Pick<SweepDetection, 'floorDb' | 'slopeDbPerBin' | 'sightings'>;

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The definitions of docs/science.md 5.1 to 5.3 as one would write them down: an object for each bin, a sort, and passes of filter, map and reduce. It is what
 * `detectSweep` is measured against, and it has to come to the same result. For a band without slope: where the bins show one, it throws.
 */
export function naiveDetect(levels: Int16Array, { factor, biasDb, onDb, offDb }: NaiveParameters): NaiveResult {
  const bins: Bin[] = Array.from(levels, (step, index) => ({ index, level: step / 100, power: 10 ** (step / 1000) }));
  const kept = excise(bins, factor);
  if (Math.abs(slopeOf(kept)) * (bins.length - 1) >= 1) throw new Error('The naive way is for bands without slope.');
  const floorDb = 10 * Math.log10(average(kept.map((bin) => bin.power))) - biasDb;
  const runs = hotRuns(bins, floorDb + onDb, floorDb + offDb).flatMap(cut);
  const sightings = runs.map((run) => {
    const peakDb = Math.max(...run.map((bin) => bin.level));
    return { firstBin: (run[0] as Bin).index, lastBin: (run[run.length - 1] as Bin).index, peakDb, snrDb: peakDb - floorDb };
  });
  return { floorDb, slopeDbPerBin: 0, sightings };
}

function excise(bins: readonly Bin[], factor: number): Bin[] {
  const sorted = [...bins].sort((a, b) => a.power - b.power);
  const seed = sorted[Math.max(Math.ceil(bins.length * 0.1), Math.min(4, Math.ceil(bins.length / 2))) - 1] as Bin;
  let kept = sorted.filter((bin) => bin.power <= seed.power);
  for (;;) {
    const limit = factor * average(kept.map((bin) => bin.power));
    const next = sorted.filter((bin) => bin.power < limit);
    if (next.length <= kept.length) return kept;
    kept = next;
  }
}

function slopeOf(bins: readonly Bin[]): number {
  const x = average(bins.map((bin) => bin.index));
  const y = average(bins.map((bin) => bin.level));
  const spread = average(bins.map((bin) => (bin.index - x) ** 2));
  return average(bins.map((bin) => (bin.index - x) * (bin.level - y))) / spread;
}

function hotRuns(bins: readonly Bin[], on: number, off: number): Bin[][] {
  const runs: Bin[][] = [];
  let run: Bin[] = [];
  for (const bin of bins) {
    if (bin.level > off) run.push(bin);
    else {
      if (run.some(({ level }) => level > on)) runs.push(run);
      run = [];
    }
  }
  if (run.some(({ level }) => level > on)) runs.push(run);
  return runs;
}

/** Around the peak as far as 20 dB below it; beyond the valley beside it again, where the level rises by 6 dB. */
function cut(run: readonly Bin[]): Bin[][] {
  const peak = run.reduce((best, bin) => (bin.level > best.level ? bin : best), run[0] as Bin);
  const at = run.indexOf(peak);
  const isWeak = (bin: Bin): boolean => bin.level < peak.level - 20;
  const last = run.slice(at).findIndex(isWeak);
  const first = run
    .slice(0, at + 1)
    .reverse()
    .findIndex(isWeak);
  const right = last < 0 ? [] : beyondValley(run.slice(at + last));
  const left = first < 0 ? [] : beyondValley(run.slice(0, at - first + 1).reverse()).reverse();
  const core = run.slice(first < 0 ? 0 : at - first + 1, last < 0 ? run.length : at + last);
  return [...(left.length > 0 ? cut(left) : []), [...core], ...(right.length > 0 ? cut(right) : [])];
}

function beyondValley(bins: readonly Bin[]): Bin[] {
  for (let i = 0; i < bins.length; i++) {
    const before = bins.slice(0, i + 1);
    const valley = before.reduce((lowest, bin) => (bin.level < lowest.level ? bin : lowest), bins[0] as Bin);
    if ((bins[i] as Bin).level >= valley.level + 6) return bins.slice(before.indexOf(valley));
  }
  return [];
}
