import type { Decibels, Hertz } from '../../shared/units';
import { requireNumber } from '../require-number';
import { findRuns } from './find-runs';
import { floorAlong } from './floor-along';
import { joinChannels } from './join-channels';
import { joinPieces } from './join-pieces';
import { measureSegment, type SpectrumSegment } from './measure-segment';
import { thresholdsOf } from './noise-rules';
import type { NoiseTrace } from './noise-trace';
import { LEVELS_PER_DB } from './power-table';
import type { Run } from './run';
import { BROADCAST_RULES, splitRuleAt, steadied, type SplitRule } from './split-rule';
import { splitRun } from './split-run';
import type { Thresholds } from './threshold';
import { toLevels } from './to-levels';

/** Mean of the visits of a minute. */
export interface MeanSpectrum extends NoiseTrace {
  /** Center of the first bin. */
  readonly startHz: Hertz;
  readonly stepHz: Hertz;
  readonly rbwHz: Hertz;
  /** Mean power of each bin, dB. */
  readonly meanDb: Float64Array;
  /** Averages of one sweep times visits. */
  readonly averages: number;
}

export interface SegmentationOptions {
  /** Least height over the floor, dB; default 5 dB: what is on the air for a part of the minute only is in the mean too. */
  readonly marginDb?: Decibels;
  /** Probability for a bin of noise to be hot; default 1e-6. */
  readonly falseAlarm?: number;
  /** Share of the power outside the bandwidth; default 0.01. */
  readonly beta?: number;
  /** Closest channels of the band where no rule is given; default 12.5 kHz. */
  readonly rasterHz?: Hertz;
  /** How emissions lie beside one another; default the broadcasting bands of China. */
  readonly splitRules?: readonly SplitRule[];
  /** The floor cannot be lower: kTB plus the least noise figure of a calibrated station. */
  readonly lowestFloorDb?: Decibels;
}

const MARGIN_DB = 5;
const FALSE_ALARM = 1e-6;
/** Even a mean of many visits ends no lower: a receiver's floor ripples. */
const LEAST_OFF_DB = 3;
const RASTER_HZ = 12_500;
const GAP_SHARE = 0.25;

/**
 * Emissions in the mean spectrum of a minute: what rises above the floor, divided at its valleys, each with its center, bandwidth and power.
 *
 * @returns  in rising order, without overlap
 * @throws RangeError  naming the argument that is empty, not finite or outside its range
 * @see docs/science.md 5.3, 5.4
 */
export function segmentSpectrum(spectrum: MeanSpectrum, options: SegmentationOptions = {}): SpectrumSegment[] {
  const { startHz, stepHz } = spectrum;
  const levels = toLevels(spectrum.meanDb);
  const background = backgroundOf(levels, spectrum, options);
  const { splitRules = BROADCAST_RULES } = options;
  const { floorsDb } = background;
  const heights = heightsOver(levels, floorsDb);
  const pieces = hotRuns(spectrum, heights, background, options);
  const runs = joinPieces(heights, pieces, spectrum.averages).flatMap((run) => divided(heights, run, spectrum, options));
  const segments = joinChannels(runs, startHz, stepHz, splitRules);
  return segments.map((run, i) =>
    measureSegment(run, { before: segments[i - 1], after: segments[i + 1] }, spectrum, floorsDb, options.beta),
  );
}

function heightsOver(levels: Int16Array, floorsDb: Float64Array): Float64Array {
  const heights = new Float64Array(levels.length);
  for (let i = 0; i < heights.length; i++) heights[i] = (levels[i] as number) / LEVELS_PER_DB - (floorsDb[i] as number);
  return heights;
}

/** What a mean spectrum is held against. */
export interface SpectrumBackground extends Thresholds {
  /** Noise floor of each bin, dB. */
  readonly floorsDb: Float64Array;
}

/**
 * Noise floor along the mean spectrum of a minute, and the heights over it that divide emissions from noise.
 *
 * @throws RangeError  naming the argument that is empty, not finite or outside its range
 */
export function spectrumBackground(spectrum: MeanSpectrum, options: SegmentationOptions = {}): SpectrumBackground {
  return backgroundOf(toLevels(spectrum.meanDb), spectrum, options);
}

function backgroundOf(levels: Int16Array, spectrum: MeanSpectrum, options: SegmentationOptions): SpectrumBackground {
  const { startHz, stepHz } = spectrum;
  requireNumber('startHz', startHz, { above: 0 });
  requireNumber('stepHz', stepHz, { above: 0 });
  requireNumber('rbwHz', spectrum.rbwHz, { above: 0 });
  const { splitRules = BROADCAST_RULES, marginDb = MARGIN_DB, falseAlarm = FALSE_ALARM } = options;
  const isWideAt = (bin: number): boolean => splitRuleAt(startHz + bin * stepHz, splitRules, 0).wholeChannelHz !== undefined;
  const { line, floorsDb } = floorAlong(levels, { ...spectrum, lowestDb: options.lowestFloorDb }, isWideAt);
  const { onDb, offDb } = thresholdsOf(spectrum, line.cleanBins, { marginDb, falseAlarm });
  return { floorsDb, onDb, offDb: Math.max(offDb, Math.min(onDb, LEAST_OFF_DB)) };
}

function hotRuns(
  spectrum: MeanSpectrum,
  heights: Float64Array,
  { onDb, offDb }: SpectrumBackground,
  { rasterHz = 0 }: SegmentationOptions,
): Run[] {
  const gapBins = Math.floor((GAP_SHARE * rasterHz) / spectrum.stepHz);
  const leastBins = (0.3 * spectrum.rbwHz) / spectrum.stepHz;
  return findRuns(heights, { floorDb: 0, slopeDbPerBin: 0 }, { onDb, offDb, unitsPerDb: 1, gapBins, leastBins });
}

function divided(heights: Float64Array, run: Run, { startHz, stepHz, averages }: MeanSpectrum, options: SegmentationOptions): Run[] {
  const middle = startHz + ((run.firstBin + run.lastBin) / 2) * stepHz;
  const rule = splitRuleAt(middle, options.splitRules ?? BROADCAST_RULES, options.rasterHz ?? RASTER_HZ);
  return splitRun(heights, run, stepHz, steadied(rule, averages));
}

export type { SpectrumSegment } from './measure-segment';
