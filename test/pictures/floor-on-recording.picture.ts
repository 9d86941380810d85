import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { packageRoot } from '../../src/config/package-root';
import { segmentSpectrum, spectrumBackground } from '../../src/science/signal/segment-spectrum';
import { chartSvg } from './chart';

/** A recording of the FM band by a receiver stick. Its terms keep it out of the repository: it lies beside the checkout. */
const RECORDING = path.join(packageRoot(), '../shared/data/rtl_power/fm_stations.csv');
const STEP_HZ = 80_357.12;
const VALUES = 32;
const AVERAGES = 6144 / VALUES;
const SWEEPS = 6;

/** Mean of the first minute of a recording, its noise floor, and the emissions that are found in it; null where the recording is not there. */
export function floorOnRecording(): string | null {
  if (!existsSync(RECORDING)) return null;
  const sweeps = readSweeps().slice(0, SWEEPS);
  const bins = (sweeps[0] as number[]).length;
  const meanDb = Float64Array.from({ length: bins }, (_, i) => meanOf(sweeps.map((sweep) => sweep[i] as number)));
  const spectrum = {
    ...({ startHz: 88e6, stepHz: STEP_HZ, rbwHz: STEP_HZ, detector: 'rms', trace: 'clearwrite' } as const),
    ...{ averages: AVERAGES * SWEEPS, meanDb },
  };
  const { floorsDb, onDb } = spectrumBackground(spectrum);
  const mhz = (bin: number): number => (spectrum.startHz + bin * STEP_HZ) / 1e6;
  const along = (levels: ArrayLike<number>): [number, number][] => Array.from(levels, (level, bin) => [mhz(bin), level]);
  const segments = segmentSpectrum(spectrum);
  return chartSvg({
    title: 'Noise floor and emissions in a minute of the FM band, recorded by a receiver stick',
    x: { label: 'MHz', from: 88, to: 106, step: 2 },
    y: { label: 'dB, relative', from: -20, to: 40, step: 10 },
    lines: [
      { label: 'mean of a minute', color: '#1f77b4', style: 'line', points: along(meanDb) },
      { label: 'noise floor', color: '#2ca02c', style: 'line', points: along(floorsDb) },
      { label: 'threshold', color: '#2ca02c', style: 'dashed', points: along(floorsDb.map((floor) => floor + onDb)) },
      { label: 'emissions', color: '#d62728', style: 'marks', points: segments.map(({ centerHz, peakDb }) => [centerHz / 1e6, peakDb]) },
    ],
  });
}

function meanOf(levels: readonly number[]): number {
  return 10 * Math.log10(levels.reduce((sum, level) => sum + 10 ** (level / 10), 0) / levels.length);
}

/** In order of time: rows of one time stamp in order of frequency, without the repeat at the end of each row. */
function readSweeps(): number[][] {
  const rows = new Map<string, { readonly lowHz: number; readonly levels: number[] }[]>();
  for (const line of readFileSync(RECORDING, 'utf8').trim().split('\n')) {
    const [date, time, low, , , , ...levels] = line.split(',').map((cell) => cell.trim()) as [string, string, string, ...string[]];
    const key = `${date} ${time}`;
    rows.set(key, [...(rows.get(key) ?? []), { lowHz: Number(low), levels: levels.slice(0, VALUES).map(Number) }]);
  }
  return [...rows.values()].map((parts) => parts.sort((a, b) => a.lowHz - b.lowHz).flatMap(({ levels }) => levels));
}
