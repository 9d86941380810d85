import { detectSweep } from '../../src/science/signal/detect-sweep';
import { segmentSpectrum } from '../../src/science/signal/segment-spectrum';
import { FM_AVERAGES, FM_BAND, FM_RECORDING, fmSweeps, hasFmRecording, meanOfSweeps, ROW_BINS } from '../builders/fm-recording';

const { startHz, stepHz } = FM_BAND;
/** Strong carriers, MHz, centers of bins: counted independently of the product. */
const CARRIERS = [88.8, 90.97, 93.22, 94.91, 97.32, 98.53, 100.62, 104.87];

const about = hasFmRecording ? 'a recording of the FM band' : `a recording of the FM band (skipped: ${FM_RECORDING} is not there)`;

(hasFmRecording ? describe : describe.skip)(about, () => {
  const sweeps = hasFmRecording ? fmSweeps() : [];

  it('has 66 sweeps of 224 bins', () => {
    expect(sweeps).toHaveLength(66);
    expect(new Set(sweeps.map((sweep) => sweep.length))).toEqual(new Set([7 * ROW_BINS]));
  });

  it.each(CARRIERS)('has the carrier at %p MHz in nearly every sweep', (carrier) => {
    const bin = Math.round((carrier * 1e6 - startHz) / stepHz);
    const hits = sweeps.filter((sweep) => {
      const levels = Int16Array.from(sweep, (level) => Math.round(level * 100));
      const { sightings, uncertain } = detectSweep({ ...FM_BAND, averages: FM_AVERAGES, levels });
      expect(uncertain).toBe(false);
      return sightings.some(({ firstBin, lastBin }) => bin >= firstBin - 1 && bin <= lastBin + 1);
    });
    expect(hits.length).toBeGreaterThanOrEqual(60);
  });

  it('has the eight carriers in every minute, each within one bin, and one emission for each', () => {
    for (let first = 0; first + 6 <= sweeps.length; first += 6) {
      const minute = sweeps.slice(first, first + 6);
      const meanDb = meanOfSweeps(minute);
      const segments = segmentSpectrum({ ...FM_BAND, averages: FM_AVERAGES * minute.length, meanDb });
      for (const carrier of CARRIERS) {
        const near = segments.filter(({ centerHz, snrDb }) => Math.abs(centerHz - carrier * 1e6) <= stepHz && snrDb >= 8);
        expect(near).toHaveLength(1);
      }
    }
  });
});
