import { toDecibels, toLinear } from '../../shared/decibels';
import type { Decibels, Hertz } from '../../shared/units';
import { excise, type Excision } from './excise';
import { fitLine } from './fit-line';
import { markNeighborhoods } from './mark-neighborhoods';
import { medianLevel } from './median-level';
import { noiseRulesOf, type Neighborhood, type NoiseRules } from './noise-rules';
import type { NoiseTrace } from './noise-trace';
import { LEVELS_PER_DB } from './power-table';
import { toLevels } from './to-levels';

export interface NoiseFloorOptions extends NoiseTrace {
  /** Spacing of the bins; without it the width of the band is not judged. */
  readonly stepHz?: Hertz;
  /** The floor cannot be lower: kTB plus the least noise figure of a calibrated station. */
  readonly lowestDb?: Decibels;
}

/** The noise of a band, a straight line in dB over the bins. */
export interface NoiseFloor {
  /** At the first bin, in the unit of the levels. */
  readonly floorDb: Decibels;
  readonly slopeDbPerBin: Decibels;
  readonly method: 'fcme' | 'median';
  /** Bins that were taken for unoccupied. */
  readonly cleanBins: number;
  /** No honest floor: too few bins, too narrow a band, or one that is mostly occupied. */
  readonly uncertain: boolean;
}

/**
 * A slope counts from this rise over the band on, and from its standard error on: one that is left out costs more than one that is not there, as the
 * false alarms of a steep tail double within half a decibel.
 */
const LEAST_RISE_DB = 0.1;
const LEAST_ERRORS = 1;
/** A receiver's response and the noise of the band change by 6 dB over a band; what rises more is not a slope of the floor. */
const MOST_RISE_DB = 10;
const MOST_FITS = 6;
const FEWEST_FITTED_BINS = 32;
const SETTLED_RISE_DB = 0.05;
const NARROW_HZ = 1_000_000;
const FEWEST_CLEAN_BINS = 16;
const LEAST_CLEAN_SHARE = 0.25;
/** A single look at noise is too ragged where more than 30 % of the bins are occupied. */
const LEAST_CLEAN_SHARE_OF_ONE_LOOK = 0.7;
/** The median lies within the noise only where less than 45 % of the bins stand out. */
const MEDIAN_BREAKS_AT = 0.55;
const MEDIAN_MARGIN_DB = 8;
/** Where emissions leave less of the bins than that, their neighborhoods are everywhere. */
const LEAST_LEFT = 0.5;

/**
 * Noise floor of one sweep, a pure function of it.
 *
 * Forward consecutive mean excision at 0.1 % with min(averages, 8), its bias divided out; a straight slope where the bins kept show one (the band is
 * straightened and excised anew until the slope has settled). With fewer than eight averages the weak bins of an emission look like noise: bins whose
 * neighborhood stands out are left out with it. Holds and peak detectors of unknown length: the median of the band.
 *
 * @param levels   dB in `Float32Array` or `Float64Array`, 0.01 dB in `Int16Array`; at least one
 * @throws RangeError  if `levels` is empty or holds NaN, or an option lies outside its range
 * @see docs/science.md 5.1
 */
export function estimateNoiseFloor(levels: Int16Array | Float32Array | Float64Array, options: NoiseFloorOptions): NoiseFloor {
  const steps = toLevels(levels);
  const rules = noiseRulesOf(options);
  const estimate = rules.noise ? excisedFloor(steps, rules) : medianFloor(steps);
  const { slopeDbPerBin, method, cleanBins } = estimate;
  const atLeast = options.lowestDb ?? -Infinity;
  const floorDb = Math.max(estimate.floorDb, atLeast - Math.min(0, slopeDbPerBin * (steps.length - 1)));
  return { floorDb, slopeDbPerBin, method, cleanBins, uncertain: isUncertain(steps.length, estimate, options) };
}

type Estimate = Omit<NoiseFloor, 'uncertain'> & {
  /** Bins that do not stand out themselves, whatever their neighbors do. */
  readonly quietBins: number;
};

/** Levels turned until the bins kept show no slope. */
interface Straightened {
  /** 0.01 dB a bin. */
  readonly slope: number;
  readonly levels: Int16Array;
  readonly kept: Excision;
}

function excisedFloor(levels: Int16Array, rules: NoiseRules): Estimate {
  const middle = (levels.length - 1) / 2;
  const whole = straightened(levels, rules.factor);
  const quiet = rules.neighborhood && withoutEmissions(levels, whole, rules.neighborhood, rules.biasDb);
  const { slope, kept } = quiet ? straightened(quiet, rules.factor) : whole;
  const slopeDbPerBin = slope / LEVELS_PER_DB;
  return {
    floorDb: toDecibels(kept.meanPower) - rules.biasDb - slopeDbPerBin * middle,
    slopeDbPerBin,
    method: 'fcme',
    cleanBins: kept.bins,
    quietBins: whole.kept.bins,
  };
}

function straightened(levels: Int16Array, factor: number): Straightened {
  let slope = 0;
  let straight = levels;
  let kept = excise(straight, factor);
  for (let i = 0; i < MOST_FITS; i++) {
    const change = slopeIn(straight, kept, i === 0 ? LEAST_RISE_DB : SETTLED_RISE_DB);
    if (change === 0) break;
    slope = limited(slope + change, levels.length);
    straight = straighten(levels, slope, straight === levels ? new Int16Array(levels.length) : straight);
    kept = excise(straight, factor);
  }
  return { slope, levels: straight, kept };
}

/**
 * The levels with all bins lifted out of the noise whose neighborhood stands out; null where that leaves less than half of the bins kept, as among
 * narrow emissions side by side.
 */
function withoutEmissions(levels: Int16Array, whole: Straightened, neighborhood: Neighborhood, biasDb: Decibels): Int16Array | null {
  const limitPower = (neighborhood.factor * whole.kept.meanPower) / toLinear(biasDb);
  const marked = markNeighborhoods(whole.levels, neighborhood.halfWidth, limitPower);
  const highest = Math.max(
    whole.kept.limit + MOST_RISE_DB * LEVELS_PER_DB,
    levels.reduce((a, b) => Math.max(a, b)),
  );
  let left = 0;
  const quiet = levels.map((level, i) => {
    if (marked[i] === 1) return Math.min(32767, highest);
    if ((whole.levels[i] as number) < whole.kept.limit) left++;
    return level;
  });
  return left >= LEAST_LEFT * whole.kept.bins && left < whole.kept.bins ? quiet : null;
}

/** Slope of the bins kept, 0.01 dB a bin; 0 where they show none. */
function slopeIn(levels: Int16Array, kept: Excision, leastRiseDb: Decibels): number {
  if (kept.bins < FEWEST_FITTED_BINS) return 0;
  const { slope, slopeError } = fitLine(levels, kept.limit);
  const rise = Math.abs(slope) * (levels.length - 1);
  return rise >= leastRiseDb * LEVELS_PER_DB && Math.abs(slope) >= LEAST_ERRORS * slopeError ? slope : 0;
}

function limited(slope: number, bins: number): number {
  const most = (MOST_RISE_DB * LEVELS_PER_DB) / Math.max(1, bins - 1);
  return Math.max(-most, Math.min(most, slope));
}

/** The levels without their slope, turned around the middle of the band. */
function straighten(levels: Int16Array, slope: number, target: Int16Array): Int16Array {
  const middle = (levels.length - 1) / 2;
  for (let i = 0; i < levels.length; i++) {
    target[i] = Math.max(-32768, Math.min(32767, Math.round((levels[i] as number) - slope * (i - middle))));
  }
  return target;
}

function medianFloor(levels: Int16Array): Estimate {
  const median = medianLevel(levels);
  let cleanBins = 0;
  for (const level of levels) if (level < median + MEDIAN_MARGIN_DB * LEVELS_PER_DB) cleanBins++;
  return { floorDb: median / LEVELS_PER_DB, slopeDbPerBin: 0, method: 'median', cleanBins, quietBins: cleanBins };
}

function isUncertain(bins: number, { cleanBins, quietBins, method }: Estimate, { averages, stepHz }: NoiseFloorOptions): boolean {
  const least = method === 'median' ? MEDIAN_BREAKS_AT : averages === 1 ? LEAST_CLEAN_SHARE_OF_ONE_LOOK : LEAST_CLEAN_SHARE;
  return cleanBins < FEWEST_CLEAN_BINS || quietBins < least * bins || (stepHz !== undefined && bins * stepHz < NARROW_HZ);
}
