import { segmentSpectrum, spectrumBackground } from '../../src/science/signal/segment-spectrum';
import { FM_AVERAGES, FM_BAND, fmSweeps, hasFmRecording, meanOfSweeps } from '../builders/fm-recording';
import { chartSvg } from './chart';

const SWEEPS = 6;

/** Mean of the first minute of a recording, its noise floor, and the emissions that are found in it; null where the recording is not there. */
export function floorOnRecording(): string | null {
  if (!hasFmRecording) return null;
  const meanDb = meanOfSweeps(fmSweeps().slice(0, SWEEPS));
  const spectrum = { ...FM_BAND, averages: FM_AVERAGES * SWEEPS, meanDb };
  const { floorsDb, onDb } = spectrumBackground(spectrum);
  const mhz = (bin: number): number => (spectrum.startHz + bin * spectrum.stepHz) / 1e6;
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
