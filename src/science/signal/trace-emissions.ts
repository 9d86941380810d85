import type { Decibels, Hertz } from '../../shared/units';
import { detectSweep } from './detect-sweep';
import type { SpectrumSegment } from './measure-segment';
import type { Run } from './run';
import { segmentSpectrum } from './segment-spectrum';
import { toLevels } from './to-levels';

/** One trace of r.m.s. levels, bins as wide as they are apart. */
export interface LevelTrace {
  /** Center of the first bin. */
  readonly startHz: Hertz;
  readonly stepHz: Hertz;
  /** dB; at least two. */
  readonly levels: Float64Array;
  /** Power samples averaged into each bin. */
  readonly averages: number;
}

export interface TraceEmissions {
  readonly emissions: readonly SpectrumSegment[];
  /** Noise floor in the middle of the trace, bias removed. */
  readonly floorDb: Decibels;
  /** There is no honest floor: few or narrow bins, a band mostly occupied, a single look at a busy band. */
  readonly uncertain: boolean;
}

/** Of the mean of a minute, which one trace is as well. */
const MARGIN_DB = 5;
const FALSE_ALARM = 1e-6;

/**
 * Emissions in a single trace, found as in a station's sweeps, of which the trace is the only one: what stands out of it as a sweep
 * ({@link detectSweep}), divided and measured as the mean spectrum ({@link segmentSpectrum}), both by T_on = max(5 dB, CFAR(M, P)).
 *
 * @param falseAlarm  P, probability for a bin of noise to be hot
 * @throws RangeError  naming the argument that is empty, not finite or outside its range
 * @see docs/science.md 5.1 to 5.4
 */
export function emissionsOfTrace(trace: LevelTrace, falseAlarm = FALSE_ALARM): TraceEmissions {
  const { startHz, stepHz, levels, averages } = trace;
  if (levels.length < 2) throw new RangeError(`levels: at least two bins are needed, not ${levels.length}`);
  if (!levels.every(Number.isFinite)) throw new RangeError('levels: all have to be finite');
  const made = { startHz, stepHz, rbwHz: stepHz, averages, detector: 'rms', trace: 'clearwrite' } as const;
  const options = { marginDb: MARGIN_DB, falseAlarm };
  const { floorDb, slopeDbPerBin, uncertain, sightings } = detectSweep({ ...made, levels: toLevels(levels) }, options);
  const segments = segmentSpectrum({ ...made, meanDb: levels }, options);
  return {
    emissions: segments.filter((segment) => sightings.some((sighting) => sharesHalf(segment, sighting))),
    floorDb: floorDb + (slopeDbPerBin * (levels.length - 1)) / 2,
    uncertain,
  };
}

/** At least half of the narrower. */
function sharesHalf(a: Run, b: Run): boolean {
  const shared = Math.min(a.lastBin, b.lastBin) - Math.max(a.firstBin, b.firstBin) + 1;
  return 2 * shared >= Math.min(a.lastBin - a.firstBin, b.lastBin - b.firstBin) + 1;
}
