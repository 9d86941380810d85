import { estimateNoiseFloor } from '../../src/science/signal/noise-floor';
import { noiseDistributionOf, noiseUpperQuantile, type NoiseDistribution } from '../../src/science/signal/noise-distribution';
import { cfarThreshold } from '../../src/science/signal/threshold';
import { incompleteGamma } from '../../src/science/statistics/incomplete-gamma';
import { busyBand, NoisePool } from '../bench/quality/busy-band';
import { randomFrom } from '../builders/synthetic-spectrum';
import { chartSvg, type Line } from './chart';

const BAND = { bins: 4000, occupied: 0.3 };
const SWEEPS = 2_000;
const FALSE_ALARM = 1e-4;
const PROBES_DB = Array.from({ length: 37 }, (_, i) => -6 + i / 2);
const COLORS: Readonly<Record<number, string>> = { 1: '#d62728', 4: '#ff7f0e', 16: '#2ca02c', 100: '#1f77b4' };

/** Probability of detection of a bin over its signal to noise: by the known floor, as theory has it, and by the estimated one, on busy sweeps. */
export function detectionCurve(): string {
  return chartSvg({
    title: 'Detection of a bin at a false alarm rate of 1e-4: theory (lines), and floor estimated with 30 % occupied (marks)',
    x: { label: 'signal to noise, dB', from: -6, to: 12, step: 2 },
    y: { label: 'probability of detection', from: 0, to: 1, step: 0.2 },
    lines: Object.keys(COLORS).flatMap((averages) => linesFor(Number(averages))),
  });
}

function linesFor(averages: number): Line[] {
  const trace = { averages, detector: 'rms', trace: 'clearwrite' } as const;
  const noise = noiseDistributionOf(trace) as NoiseDistribution;
  const threshold = noiseUpperQuantile(noise, FALSE_ALARM);
  const theory = (snrDb: number): number => incompleteGamma(averages, (averages * threshold) / (1 + 10 ** (snrDb / 10))).upper;
  const color = COLORS[averages] as string;
  const found = sharesFound(averages, noise);
  return [
    { label: `M = ${averages}`, color, style: 'line', points: PROBES_DB.map((db) => [db, theory(db)]) },
    { label: '', color, style: 'marks', points: PROBES_DB.map((db, i) => [db, found[i] as number]) },
  ];
}

function sharesFound(averages: number, noise: NoiseDistribution): number[] {
  const random = randomFrom(averages);
  const pool = new NoisePool(averages, random);
  const found = PROBES_DB.map(() => 0);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const band = busyBand(BAND, pool, random);
    const floor = estimateNoiseFloor(band.levels, { averages, detector: 'rms', trace: 'clearwrite' });
    const thresholdDb = floor.floorDb + cfarThreshold(noise, FALSE_ALARM, floor.cleanBins);
    PROBES_DB.forEach((snrDb, i) => {
      const bin = Math.floor(random() * BAND.bins);
      const level = band.noiseDbAt(bin) + 10 * Math.log10(1 + 10 ** (snrDb / 10)) + pool.nextDb();
      if (level - floor.slopeDbPerBin * bin > thresholdDb) found[i] = (found[i] as number) + 1;
    });
  }
  return found.map((count) => count / SWEEPS);
}
