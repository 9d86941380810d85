import { estimateNoiseFloor } from '../../src/science/signal/noise-floor';
import { noiseDistributionOf, noiseUpperQuantile, type NoiseDistribution } from '../../src/science/signal/noise-distribution';
import { cfarThreshold } from '../../src/science/signal/threshold';
import { incompleteGamma } from '../../src/science/statistics/incomplete-gamma';
import { bisect } from '../../src/science/statistics/bisect';
import { randomFrom, type Random } from '../builders/synthetic-spectrum';
import { figureOf, type Report } from './figure';
import { busyBand, NoisePool, type BusyBand } from './quality/busy-band';

const WHOLE_BINS = 1e8;
const QUICK_BINS = 2e6;
const FALSE_ALARMS = [1e-3, 1e-4, 1e-5] as const;
/** Signal to noise of the probes, dB; a bin each, far from each other. */
const PROBES_DB = Array.from({ length: 45 }, (_, i) => -6 + i / 2);
const DETECTION_TAIL = 1e-4;

interface Point {
  readonly averages: number;
  readonly bins: number;
  readonly occupied: number;
}

function points(): Point[] {
  const shares = (averages: number): number[] => (averages === 1 ? [0, 0.15, 0.3, 0.6] : [0, 0.3, 0.6]);
  return [1, 4, 16, 100].flatMap((averages) =>
    [4000, 841].flatMap((bins) => shares(averages).map((occupied) => ({ averages, bins, occupied }))),
  );
}

/**
 * False alarms per bin of noise with the floor estimated, over what was asked for, and how many decibels more signal the estimated floor takes for the same
 * probability of detection than the known one. Unquantized sweeps with a slope of 0 to 6 dB, emissions of 8 to 60 bins at 10 to 40 dB.
 */
export function run(report: Report, quick: boolean): Promise<void> {
  for (const point of points()) runPoint(point, quick ? QUICK_BINS : WHOLE_BINS, report);
  return Promise.resolve();
}

function runPoint(point: Point, bins: number, report: Report): void {
  const random = randomFrom(point.averages * 1000 + point.bins + Math.round(point.occupied * 100));
  const pool = new NoisePool(point.averages, random);
  const name = `detection-quality.M${point.averages}.${point.bins}-bins.${Math.round(point.occupied * 100)}-percent`;
  const tally = new Tally(point.averages);
  for (let seen = 0; seen < bins; seen += point.bins) tally.add(busyBand(point, pool, random), random, pool);
  FALSE_ALARMS.forEach((falseAlarm, i) => {
    report(figureOf(`${name}.false-alarms-${falseAlarm}`, 'ratio', [(tally.alarms[i] as number) / (tally.noiseBins * falseAlarm)]));
  });
  report(figureOf(`${name}.detection-shift`, 'dB', tally.shiftsDb()));
  report(figureOf(`${name}.uncertain`, 'share', [tally.uncertain / tally.sweeps]));
}

class Tally {
  readonly alarms = new Float64Array(FALSE_ALARMS.length);
  noiseBins = 0;
  sweeps = 0;
  uncertain = 0;
  private readonly found = new Float64Array(PROBES_DB.length);
  private readonly noise: NoiseDistribution;

  constructor(private readonly averages: number) {
    this.noise = noiseDistributionOf({ averages, detector: 'rms', trace: 'clearwrite' }) as NoiseDistribution;
  }

  add(band: BusyBand, random: Random, pool: NoisePool): void {
    const floor = estimateNoiseFloor(band.levels, { averages: this.averages, detector: 'rms', trace: 'clearwrite' });
    const thresholds = FALSE_ALARMS.map((falseAlarm) => floor.floorDb + cfarThresholdOf(this.noise, falseAlarm, floor.cleanBins));
    for (let bin = 0; bin < band.levels.length; bin++) {
      if (band.occupied[bin] === 1) continue;
      this.noiseBins++;
      const level = (band.levels[bin] as number) - floor.slopeDbPerBin * bin;
      for (let i = 0; i < thresholds.length; i++) if (level > (thresholds[i] as number)) this.alarms[i] = (this.alarms[i] as number) + 1;
    }
    this.sweeps++;
    if (floor.uncertain) this.uncertain++;
    this.probe(band, floor.slopeDbPerBin, thresholds[1] as number, random, pool);
  }

  private probe(band: BusyBand, slope: number, threshold: number, random: Random, pool: NoisePool): void {
    PROBES_DB.forEach((snrDb, i) => {
      const bin = Math.floor(random() * band.levels.length);
      const level = band.noiseDbAt(bin) + 10 * Math.log10(1 + 10 ** (snrDb / 10)) + pool.nextDb();
      if (level - slope * bin > threshold) this.found[i] = (this.found[i] as number) + 1;
    });
  }

  /** At each probe that is found in 10 to 90 % of the sweeps: its signal to noise less that which the known floor takes. */
  shiftsDb(): number[] {
    const threshold = noiseUpperQuantile(this.noise, DETECTION_TAIL);
    const theory = (snrDb: number): number => incompleteGamma(this.averages, (this.averages * threshold) / (1 + 10 ** (snrDb / 10))).upper;
    return PROBES_DB.flatMap((snrDb, i) => {
      const share = (this.found[i] as number) / this.sweeps;
      return share < 0.1 || share > 0.9 ? [] : [snrDb - bisect((db) => share - theory(db), -20, 40)];
    });
  }
}

const remembered = new Map<string, number>();
function cfarThresholdOf(noise: NoiseDistribution, falseAlarm: number, cleanBins: number): number {
  const key = `${noise.shape} ${falseAlarm} ${Math.min(cleanBins, 400)}`;
  const known = remembered.get(key) ?? cfarThreshold(noise, falseAlarm, cleanBins);
  remembered.set(key, known);
  return known;
}
