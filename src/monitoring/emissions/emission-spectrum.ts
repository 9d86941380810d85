import { spectrumBackground } from '../../science/signal/segment-spectrum';
import { formatInstant } from '../../shared/time';
import type { Hertz, Instant } from '../../shared/units';
import type { MonitoringStation } from '../../stations/register/monitoring-station';
import type { Band } from '../minutes/band';
import type { MeanSpectrumRow } from '../minutes/mean-spectrum-row';
import type { LevelUnit } from '../sweeps/sweep';
import type { Emission } from './emission';
import { hundredths } from './emission-resource';
import { fieldOfLevel } from './field-of-level';

/** The mean spectrum of one minute around an emission, with what it was held against. */
export interface EmissionSpectrumView {
  readonly emission: string;
  readonly station: string;
  readonly minute: string;
  readonly visits: number;
  /** Center of the first bin. */
  readonly startHz: number;
  readonly stepHz: number;
  readonly rbwHz: number;
  /** `dBuV/m` where the station is calibrated, else the unit in which it sends. */
  readonly unit: LevelUnit;
  readonly levels: number[];
  readonly floor: number[];
  /** Height above the floor at which a bin counts as a signal. */
  readonly thresholdDb: number;
}

const LEAST_BINS = 40;
const MOST_BINS = 4_000;
const WIDTHS = 6;

/** Six bandwidths around the center unless a span is asked for; at least 40 bins, at most 4,000. */
export function emissionSpectrum(
  emission: Emission,
  band: Band,
  row: MeanSpectrumRow & { readonly minute: Instant },
  station: Pick<MonitoringStation, 'calibrated' | 'antennas'>,
  spanHz?: Hertz,
): EmissionSpectrumView {
  const { startHz, stepHz, rbwHz, detector, trace } = band;
  const { averages, holdCount, peakSamples } = row;
  const { floorsDb, onDb } = spectrumBackground({
    startHz,
    stepHz,
    rbwHz,
    detector,
    trace,
    averages,
    ...(holdCount === null ? {} : { holdCount }),
    ...(peakSamples === null ? {} : { peakSamples }),
    meanDb: Float64Array.from(row.mean, (level) => level / 100),
  });
  const wanted = Math.ceil((spanHz ?? WIDTHS * emission.bandwidthHz) / stepHz);
  const count = Math.min(row.mean.length, MOST_BINS, Math.max(LEAST_BINS, wanted));
  const middle = Math.round((emission.centerHz - startHz) / stepHz);
  const first = Math.max(0, Math.min(row.mean.length - count, middle - (count >> 1)));
  const hzOf = (bin: number): Hertz => startHz + (first + bin) * stepHz;
  const bins = Array.from({ length: count }, (_, i) => i);
  const isField = bins.every((bin) => fieldOfLevel(0, band.unit, hzOf(bin), station) !== null);
  const shown = (level: number, bin: number): number =>
    hundredths(isField ? (fieldOfLevel(level, band.unit, hzOf(bin), station) as number) : level);
  return {
    emission: emission.id,
    station: emission.stationCode,
    minute: formatInstant(row.minute),
    visits: row.visits,
    startHz: hzOf(0),
    stepHz,
    rbwHz,
    unit: isField ? 'dBuV/m' : band.unit,
    levels: bins.map((bin) => shown((row.mean[first + bin] as number) / 100, bin)),
    floor: bins.map((bin) => shown(floorsDb[first + bin] as number, bin)),
    thresholdDb: hundredths(onDb),
  };
}
