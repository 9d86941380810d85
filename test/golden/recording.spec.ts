import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectSweep } from '../../src/science/signal/detect-sweep';
import { segmentSpectrum } from '../../src/science/signal/segment-spectrum';

/** A recording of the FM band by a receiver stick. Its terms keep it out of the repository: it lies beside the checkout. */
const RECORDING = join(__dirname, '../../../shared/data/rtl_power/fm_stations.csv');
const STEP_HZ = 80_357.12;
const VALUES = 32;
/** Samples of a row over its bins. */
const AVERAGES = 6144 / VALUES;
/** Strong carriers, MHz, centers of bins: counted independently of the product. */
const CARRIERS = [88.8, 90.97, 93.22, 94.91, 97.32, 98.53, 100.62, 104.87];

const isHere = existsSync(RECORDING);
const about = isHere ? 'a recording of the FM band' : `a recording of the FM band (skipped: ${RECORDING} is not there)`;

/** Sweeps in order of time: rows of one time stamp in order of frequency, without the repeat at the end of each row. */
function readSweeps(): Float64Array[] {
  const rows = new Map<string, { readonly lowHz: number; readonly levels: number[] }[]>();
  for (const line of readFileSync(RECORDING, 'utf8').trim().split('\n')) {
    const [date, time, low, , , , ...levels] = line.split(',').map((cell) => cell.trim()) as [string, string, string, ...string[]];
    const key = `${date} ${time}`;
    rows.set(key, [...(rows.get(key) ?? []), { lowHz: Number(low), levels: levels.slice(0, VALUES).map(Number) }]);
  }
  return [...rows.values()].map((parts) => Float64Array.from(parts.sort((a, b) => a.lowHz - b.lowHz).flatMap(({ levels }) => levels)));
}

const band = { startHz: 88e6, stepHz: STEP_HZ, rbwHz: STEP_HZ, detector: 'rms', trace: 'clearwrite' } as const;

(isHere ? describe : describe.skip)(about, () => {
  const sweeps = isHere ? readSweeps() : [];

  it('has 66 sweeps of 224 bins', () => {
    expect(sweeps).toHaveLength(66);
    expect(new Set(sweeps.map((sweep) => sweep.length))).toEqual(new Set([7 * VALUES]));
  });

  it.each(CARRIERS)('has the carrier at %p MHz in nearly every sweep', (carrier) => {
    const bin = Math.round((carrier * 1e6 - band.startHz) / STEP_HZ);
    const hits = sweeps.filter((sweep) => {
      const levels = Int16Array.from(sweep, (level) => Math.round(level * 100));
      const { sightings, uncertain } = detectSweep({ ...band, averages: AVERAGES, levels });
      expect(uncertain).toBe(false);
      return sightings.some(({ firstBin, lastBin }) => bin >= firstBin - 1 && bin <= lastBin + 1);
    });
    expect(hits.length).toBeGreaterThanOrEqual(60);
  });

  it('has the eight carriers in every minute, each within one bin, and one emission for each', () => {
    for (let first = 0; first + 6 <= sweeps.length; first += 6) {
      const minute = sweeps.slice(first, first + 6);
      const meanDb = Float64Array.from({ length: 7 * VALUES }, (_, i) =>
        10 * Math.log10(minute.reduce((sum, sweep) => sum + 10 ** ((sweep[i] as number) / 10), 0) / minute.length),
      );
      const segments = segmentSpectrum({ ...band, averages: AVERAGES * minute.length, meanDb });
      for (const carrier of CARRIERS) {
        const near = segments.filter(({ centerHz, snrDb }) => Math.abs(centerHz - carrier * 1e6) <= STEP_HZ && snrDb >= 8);
        expect(near).toHaveLength(1);
      }
    }
  });
});
