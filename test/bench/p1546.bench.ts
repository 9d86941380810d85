import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { dataFile } from '../../src/config/package-root';
import { predictFieldStrength } from '../../src/science/propagation/field-strength';
import { parseFieldStrengthTable } from '../../src/science/propagation/field-strength-table';
import { randomFrom } from '../builders/synthetic-spectrum';
import { figureOf, type Report } from './figure';
import { naiveField, naiveTable, type PlainPath } from './naive-p1546';

const PATHS = 20_000;
const NAIVE_PATHS = 200;
const ROUNDS = 7;

/** Paths as matching asks for: anywhere in the tables, in the median and in 1 % of time. */
function somePaths(): PlainPath[] {
  const random = randomFrom(1546);
  const between = (from: number, to: number): number => from * (to / from) ** random();
  return Array.from({ length: PATHS }, (_, i) => ({
    frequencyMhz: between(100, 2_000),
    distanceKm: between(1, 600),
    h1M: between(10, 1_000),
    timePercent: [50, 1, 7][i % 3] as number,
  }));
}

/** The plain prediction of a field against the steps of the Recommendation taken literally; first it is held that both give the same. */
export function run(report: Report): Promise<void> {
  const text = readFileSync(dataFile('p1546-land.csv'), 'utf8');
  const [table, rows] = [parseFieldStrengthTable(text), naiveTable(text)];
  const ours = ({ frequencyMhz, distanceKm, h1M, timePercent }: PlainPath): number =>
    predictFieldStrength({ frequencyHz: frequencyMhz * 1e6, distanceM: distanceKm * 1_000, transmitterHeightM: h1M, timePercent }, table);
  const naive = (path: PlainPath): number => naiveField(path, rows);
  const paths = somePaths();
  const few = paths.slice(0, NAIVE_PATHS);
  for (const path of few) requireEqual(ours(path), naive(path));
  timed(ours, paths);
  const turns = Array.from({ length: ROUNDS }, () => ({ ours: timed(ours, paths), naive: timed(naive, few) }));
  const figure = (name: string, unit: string, value: (turn: { ours: number; naive: number }) => number): void =>
    report(figureOf(name, unit, turns.map(value)));
  figure('p1546.prediction', 'µs', (turn) => turn.ours);
  figure('p1546.prediction-naive', 'µs', (turn) => turn.naive);
  figure('p1546.naive-to-prediction', 'ratio', (turn) => turn.naive / turn.ours);
  return Promise.resolve();
}

/** Microseconds a prediction. */
function timed(predict: (path: PlainPath) => number, paths: readonly PlainPath[]): number {
  const start = performance.now();
  let sum = 0;
  for (const path of paths) sum += predict(path);
  const microseconds = ((performance.now() - start) * 1_000) / paths.length;
  if (!Number.isFinite(sum)) throw new Error('A prediction is not a number.');
  return microseconds;
}

function requireEqual(ours: number, naive: number): void {
  if (Math.abs(ours - naive) > 1e-6) throw new Error(`The steps taken literally give ${naive} dBµV/m, not ${ours}.`);
}
