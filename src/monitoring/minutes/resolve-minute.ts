import { segmentSpectrum, type SpectrumSegment } from '../../science/signal/segment-spectrum';
import { toDecibels, toLinear } from '../../shared/decibels';
import type { Instant } from '../../shared/units';
import type { BandGrid } from './band';
import { hitsOf, type SegmentHits } from './hits-of-segments';
import type { MinuteAccumulator } from './minute-accumulator';
import type { MinuteNode, ResolvedMinute } from './minute';

const HIGHEST = 32_767;

/**
 * What a minute's sweeps come to: their mean spectrum (linear), the emissions in it, and which visits heard each.
 *
 * A segment that no visit heard for itself is noise or too weak to be sure of: it is no node.
 *
 * @see docs/science.md 5.3, 5.4
 */
export function resolveMinute(band: BandGrid, minute: Instant, accumulator: MinuteAccumulator): ResolvedMinute {
  const visits = accumulator.visits();
  const mean = meanLevels(accumulator.sums, visits.length);
  const averages = visits.reduce((sum, visit) => sum + visit.averages, 0);
  const holdCount = common(visits.map((visit) => visit.holdCount));
  const peakSamples = common(visits.map((visit) => visit.peakSamples));
  const { startHz, stepHz, rbwHz, detector, trace } = band;
  const segments = segmentSpectrum({
    startHz,
    stepHz,
    rbwHz,
    detector,
    trace,
    averages,
    ...(holdCount === null ? {} : { holdCount }),
    ...(peakSamples === null ? {} : { peakSamples }),
    meanDb: toDb(mean),
  });
  const heard = hitsOf(segments, visits);
  const nodes = segments.flatMap((segment, i) => toNode(segment, heard[i] as SegmentHits, visits.length));
  return { minute, visits: visits.map(({ at, boot }) => ({ at, boot })), nodes, mean, averages, holdCount, peakSamples };
}

/** Loops, because this runs over every bin of every minute that changes: `from` with a function takes ten times as long. */
function meanLevels(sums: Float64Array, visits: number): Int16Array {
  const mean = new Int16Array(sums.length);
  for (let i = 0; i < mean.length; i++) {
    mean[i] = Math.max(-HIGHEST, Math.min(HIGHEST, Math.round(1000 * Math.log10((sums[i] as number) / visits))));
  }
  return mean;
}

function toDb(mean: Int16Array): Float64Array {
  const levels = new Float64Array(mean.length);
  for (let i = 0; i < levels.length; i++) levels[i] = (mean[i] as number) / 100;
  return levels;
}

function toNode(segment: SpectrumSegment, { visits, seenAtBin, meanSnr }: SegmentHits, all: number): MinuteNode[] {
  if (visits.length === 0) return [];
  const { firstBin, lastBin, centerHz, centerUncertaintyHz, bandwidthHz, width20Hz, levelDb, snrDb, truncated } = segment;
  const level = levelDb + toDecibels(shareOff(snrDb, meanSnr, all / visits.length));
  return [{ firstBin, lastBin, centerHz, centerUncertaintyHz, bandwidthHz, width20Hz, level, snrDb, truncated, hits: visits, seenAtBin }];
}

/**
 * By how much the pauses within the minute thin the mean: the visits' own signal to noise over the mean's, no more than visits over hits (a weak
 * signal is heard now and then though it never pauses).
 */
function shareOff(snrDb: number, meanSnr: number, visitsPerHit: number): number {
  return Math.max(1, Math.min(visitsPerHit, meanSnr / Math.max(toLinear(snrDb) - 1, Number.MIN_VALUE)));
}

/** What all visits agree on; null if they do not, or do not say. */
function common(values: readonly (number | undefined)[]): number | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
