import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { packageRoot } from '../../src/config/package-root';

/** A recording of the FM band by a receiver stick. Its terms keep it out of the repository: it lies beside the checkout. */
export const FM_RECORDING = path.join(packageRoot(), '../shared/data/rtl_power/fm_stations.csv');
export const hasFmRecording = existsSync(FM_RECORDING);

const STEP_HZ = 80_357.12;
/** Of a row, without the repeat at its end. */
export const ROW_BINS = 32;
/** Samples of a row over its bins. */
export const FM_AVERAGES = 6144 / ROW_BINS;
export const FM_BAND = { startHz: 88e6, stepHz: STEP_HZ, rbwHz: STEP_HZ, detector: 'rms', trace: 'clearwrite' } as const;

/** Its sweeps in order of time, dB: rows of one time stamp in order of frequency. */
export function fmSweeps(): Float64Array[] {
  const rows = new Map<string, { readonly lowHz: number; readonly levels: number[] }[]>();
  for (const line of readFileSync(FM_RECORDING, 'utf8').trim().split('\n')) {
    const [date, time, low, , , , ...levels] = line.split(',').map((cell) => cell.trim()) as [string, string, string, ...string[]];
    const key = `${date} ${time}`;
    rows.set(key, [...(rows.get(key) ?? []), { lowHz: Number(low), levels: levels.slice(0, ROW_BINS).map(Number) }]);
  }
  return [...rows.values()].map((parts) => Float64Array.from(parts.sort((a, b) => a.lowHz - b.lowHz).flatMap(({ levels }) => levels)));
}

/** Mean power of each bin, dB. */
export function meanOfSweeps(sweeps: readonly Float64Array[]): Float64Array {
  return Float64Array.from(
    sweeps[0] ?? [],
    (_, i) => 10 * Math.log10(sweeps.reduce((sum, sweep) => sum + 10 ** ((sweep[i] as number) / 10), 0) / sweeps.length),
  );
}
