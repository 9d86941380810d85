import type { DbuvPerMeter, Decibels, Degrees, Kilometers, Meters } from '../../shared/units';
import { normalUpperQuantile } from '../statistics/normal-quantile';
import type { FieldStrengthTable } from './field-strength-table';
import { knifeEdgeLoss } from './knife-edge-loss';
import type { Note } from './note';

export interface TableEntry {
  readonly frequencyMhz: number;
  /** From the first distance of the table to its last. */
  readonly distanceKm: Kilometers;
  readonly h1M: Meters;
  readonly timePercent: number;
  /** More than this an extrapolated value is not taken for. */
  readonly maximum: DbuvPerMeter;
}

/** A value between two of the table: the upper of both, and how far it is to it in the logarithm; beyond the ends more than 1 or less than 0. */
interface Between {
  readonly upper: number;
  readonly share: number;
}

interface Place {
  readonly distance: Between;
  readonly height: Between;
}

/** K_ν of the three tabulated frequencies, for antennas below 10 m. */
const LOW_ANTENNA_FACTORS = [1.35, 3.31, 6] as const;
/** Of the ground regarded as a wedge with its mean height in the middle of 3 to 15 km. */
const WEDGE_M: Meters = 9_000;
/** Only beyond this frequency the extrapolated field is held below the maximum. */
const HIGHEST_TABULATED_MHZ = 2_000;

/**
 * Field of 1 kW e.r.p. over land at a receiving antenna 10 m high, at half of the places.
 *
 * Interpolated in the logarithms of height, distance and frequency and in the normal quantile of time; extrapolated to 3000 m and 4000 MHz, never above
 * the maximum, and to 30 MHz.
 *
 * @see ITU-R P.1546-6, Annex 5 § 4 to 7 and Annex 6, steps 6 to 10
 */
export function tableField(entry: TableEntry, table: FieldStrengthTable, note?: Note): DbuvPerMeter {
  const { timesPercent, timeQuantiles } = table;
  const place = {
    distance: between(table.distancesKm, table.logDistances, entry.distanceKm),
    height: between(table.heightsM, table.logHeights, entry.h1M),
  };
  const upper = Math.max(1, firstAtLeast(timesPercent, entry.timePercent));
  if (timesPercent[upper] === entry.timePercent) return atFrequency(upper, place, entry, table, note);
  const rarer = atFrequency(upper - 1, place, entry, table, note);
  if (timesPercent[upper - 1] === entry.timePercent) return rarer;
  const [inf, sup] = [timeQuantiles[upper - 1] as number, timeQuantiles[upper] as number];
  const share = (inf - normalUpperQuantile(entry.timePercent / 100)) / (inf - sup);
  const field = rarer + (atFrequency(upper, place, entry, table, note) - rarer) * share;
  note?.(`field strength for ${entry.timePercent} % of time`, '7', field);
  return field;
}

function atFrequency(time: number, place: Place, entry: TableEntry, table: FieldStrengthTable, note?: Note): DbuvPerMeter {
  const { frequenciesMhz, logFrequencies } = table;
  const { upper, share } = between(frequenciesMhz, logFrequencies, entry.frequencyMhz);
  if (share === 1) return atPlace(upper, time, place, entry, table, note);
  const inf = atPlace(upper - 1, time, place, entry, table, note);
  if (share === 0) return inf;
  const extended = inf + (atPlace(upper, time, place, entry, table, note) - inf) * share;
  const field = entry.frequencyMhz > HIGHEST_TABULATED_MHZ ? Math.min(extended, entry.maximum) : extended;
  note?.(`field strength at ${entry.frequencyMhz} MHz, ${table.timesPercent[time]} % of time`, '6', field);
  return field;
}

function atPlace(frequency: number, time: number, place: Place, entry: TableEntry, table: FieldStrengthTable, note?: Note): DbuvPerMeter {
  const { height } = place;
  const block = (frequency * table.timesPercent.length + time) * table.distancesKm.length;
  const inf = atDistance(block, height.upper - 1, place.distance, table);
  const sup = atDistance(block, height.upper, place.distance, table);
  const isLow = entry.h1M < (table.heightsM[0] as number);
  const field = isLow ? belowLowest(inf, sup, frequency, entry.h1M) : Math.min(inf + (sup - inf) * height.share, entry.maximum);
  note?.(
    `field strength at ${table.frequenciesMhz[frequency]} MHz, ${table.timesPercent[time]} % of time`,
    sectionFor(entry.h1M, isLow),
    field,
  );
  return field;
}

function sectionFor(h1M: Meters, isLow: boolean): string {
  if (!isLow) return '4.1';
  return h1M < 0 ? '4.3' : '4.2';
}

function atDistance(block: number, height: number, { upper, share }: Between, { fields, heightsM }: FieldStrengthTable): DbuvPerMeter {
  const sup = fields[(block + upper) * heightsM.length + height] as number;
  const inf = fields[(block + upper - 1) * heightsM.length + height] as number;
  return inf + (sup - inf) * share;
}

/**
 * Antennas below 10 m: E₀ + 0.1·h₁·(E₁₀ − E₀) with E₀ = E₁₀ + 0.5·(E₁₀ − E₂₀ + C(−10 m)); below the ground around them E₀ + C(h₁), case (b).
 *
 * @see ITU-R P.1546-6, Annex 5, § 4.2 and 4.3
 */
function belowLowest(at10: DbuvPerMeter, at20: DbuvPerMeter, frequency: number, h1M: Meters): DbuvPerMeter {
  const atZero = at10 + 0.5 * (at10 - at20 + behindWedge(frequency, -10));
  return h1M < 0 ? atZero + behindWedge(frequency, h1M) : atZero + 0.1 * h1M * (at10 - atZero);
}

/** C = 6.03 − J(K_ν·θ), θ = atan(−h₁/9000) degrees: what ground that is higher than the antenna takes away. */
function behindWedge(frequency: number, h1M: Meters): Decibels {
  const angle: Degrees = (Math.atan((0 - h1M) / WEDGE_M) * 180) / Math.PI;
  return 6.03 - knifeEdgeLoss((LOW_ANTENNA_FACTORS[frequency] as number) * angle);
}

function between(values: ArrayLike<number>, logs: ArrayLike<number>, wanted: number): Between {
  const upper = Math.max(1, firstAtLeast(values, wanted));
  if (values[upper] === wanted) return { upper, share: 1 };
  if (values[upper - 1] === wanted) return { upper, share: 0 };
  const [inf, sup] = [logs[upper - 1] as number, logs[upper] as number];
  return { upper, share: (Math.log10(wanted) - inf) / (sup - inf) };
}

/** Index of the first value that is not below `wanted`; the last where all are. */
function firstAtLeast(values: ArrayLike<number>, wanted: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
