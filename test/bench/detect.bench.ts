import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { detectSweep } from '../../src/science/signal/detect-sweep';
import { noiseRulesOf } from '../../src/science/signal/noise-rules';
import { randomFrom, syntheticSweep } from '../builders/synthetic-spectrum';
import { figureOf, type Report } from './figure';
import { naiveDetect } from './naive-detect';

const BINS = 4000;
const AVERAGES = 16;
const SPECTRA = 50;
const ROUNDS = 7;
const SWEEPS_FOR_GROWTH = 100_000;
const TRACE = { averages: AVERAGES, detector: 'rms', trace: 'clearwrite' } as const;

/** Sweeps of 4,000 bins with 30 emissions of seven bins, 12 to 50 dB over the noise. */
function spectra(): Int16Array[] {
  const random = randomFrom(4000);
  const emissions = Array.from({ length: 30 }, (_, i) => ({ firstBin: 60 + 130 * i, lastBin: 66 + 130 * i, snrDb: 12 + ((i * 11) % 39) }));
  return Array.from({ length: SPECTRA }, () => syntheticSweep({ bins: BINS, averages: AVERAGES, noiseDb: -100, emissions }, random));
}

const sweepOf = (levels: Int16Array): Parameters<typeof detectSweep>[0] => ({
  startHz: 87e6,
  stepHz: 25_000,
  rbwHz: 25_000,
  ...TRACE,
  levels,
});

/** Checks that both ways find the same; then times them in turns, so that a noisy machine slows both. */
export function run(report: Report): Promise<void> {
  const sweeps = spectra();
  const { thresholdOnDb: onDb, thresholdOffDb: offDb } = detectSweep(sweepOf(sweeps[0] as Int16Array));
  const { factor, biasDb } = noiseRulesOf(TRACE);
  const parameters = { factor, biasDb, onDb, offDb };
  // The naive way knows no slope; a third of flat sweeps seem to have one, of a standard error or more.
  const flat = sweeps.filter((levels) => detectSweep(sweepOf(levels)).slopeDbPerBin === 0);
  if (flat.length < SPECTRA / 3) throw new Error('Too few sweeps are seen to be flat.');
  flat.forEach((levels) => requireEqual(detectSweep(sweepOf(levels)), naiveDetect(levels, parameters)));
  const ours = (levels: Int16Array): number => detectSweep(sweepOf(levels)).sightings.length;
  const naive = (levels: Int16Array): number => naiveDetect(levels, parameters).sightings.length;
  timed(ours, sweeps, 20);
  const turns = Array.from({ length: ROUNDS }, () => ({ ours: timed(ours, sweeps, 20), naive: timed(naive, sweeps, 1) }));
  report(
    figureOf(
      'detect.sweep',
      'µs',
      turns.map((turn) => turn.ours),
    ),
  );
  report(
    figureOf(
      'detect.bins',
      '1/µs',
      turns.map((turn) => BINS / turn.ours),
    ),
  );
  report(
    figureOf(
      'detect.naive',
      'µs',
      turns.map((turn) => turn.naive),
    ),
  );
  report(
    figureOf(
      'detect.naive-to-sweep',
      'ratio',
      turns.map((turn) => turn.naive / turn.ours),
    ),
  );
  report(figureOf('detect.garbage', 'bytes', garbage(ours, sweeps)));
  report(figureOf('detect.heap-growth', 'bytes', [heapGrowth(ours, sweeps)]));
  report(figureOf('detect.sightings', 'sightings', sweeps.map(ours)));
  return Promise.resolve();
}

/** Microseconds a sweep. */
function timed(detect: (levels: Int16Array) => number, sweeps: readonly Int16Array[], repeats: number): number {
  const start = performance.now();
  let found = 0;
  for (let i = 0; i < repeats; i++) for (const levels of sweeps) found += detect(levels);
  const microseconds = ((performance.now() - start) * 1000) / (repeats * sweeps.length);
  if (found === 0) throw new Error('Nothing was found in the sweeps.');
  return microseconds;
}

/** What is left for the collector, bytes a sweep, over a few sweeps each; where a collection came in between, none. */
function garbage(detect: (levels: Int16Array) => number, sweeps: readonly Int16Array[]): number[] {
  return Array.from({ length: 20 }, () => {
    const before = process.memoryUsage().heapUsed;
    for (const levels of sweeps) detect(levels);
    return Math.max(0, (process.memoryUsage().heapUsed - before) / sweeps.length);
  });
}

/** By how much the heap has grown after many sweeps, once what is not needed any more is collected, bytes a sweep. */
function heapGrowth(detect: (levels: Int16Array) => number, sweeps: readonly Int16Array[]): number {
  const before = collectedHeap();
  timed(detect, sweeps, SWEEPS_FOR_GROWTH / sweeps.length);
  return Math.max(0, collectedHeap() - before) / SWEEPS_FOR_GROWTH;
}

function collectedHeap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

function requireEqual(ours: ReturnType<typeof detectSweep>, naive: ReturnType<typeof naiveDetect>): void {
  const spans = (runs: readonly { firstBin: number; lastBin: number }[]): string =>
    runs.map((run) => `${run.firstBin}-${run.lastBin}`).join(' ');
  const apart = Math.abs(ours.floorDb - naive.floorDb);
  if (apart > 1e-6 || ours.slopeDbPerBin !== naive.slopeDbPerBin || spans(ours.sightings) !== spans(naive.sightings)) {
    throw new Error(
      `The naive way finds otherwise: floor ${naive.floorDb} against ${ours.floorDb}, ${spans(naive.sightings)} against ${spans(ours.sightings)}`,
    );
  }
}
