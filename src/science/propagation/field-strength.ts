import type { Decibels, DbuvPerMeter, Kilometers, Meters } from '../../shared/units';
import { normalUpperQuantile } from '../statistics/normal-quantile';
import type { FieldStrengthTable } from './field-strength-table';
import { knifeEdgeLoss } from './knife-edge-loss';
import { receiverHeightGain, type Receiver, type Surroundings } from './receiver-height-gain';

export interface FieldStrengthPath {
  /** 30 to 4000. */
  readonly frequencyMhz: number;
  /** 0 to 1000. */
  readonly distanceKm: Kilometers;
  /** Effective height of the transmitting antenna, 0 to 3000 m. */
  readonly h1M: Meters;
  /** Percentage of time for which the field is exceeded, 1 to 50; default 50. */
  readonly timePercent?: number;
  /** Receiving antenna above ground, 1 to 3000 m; default 10. */
  readonly h2M?: Meters;
  /** Around the receiving antenna; default rural. */
  readonly surroundings?: Surroundings;
}

/** Field in free space at 1 km from 1 kW e.r.p. */
const FREE_SPACE_AT_1_KM = 106.9;
const TABLE_HEIGHT = 10;
/** Below this distance the path is free; between it and the tables' first distance the field is interpolated. */
const FREE_KM = 0.04;
const SHORTEST_KM = 0.001;
/** K_ν of the three tabulated frequencies, for antennas below 10 m. */
const LOW_ANTENNA_FACTORS = [1.35, 3.31, 6] as const;
/** θ_eff of an antenna 10 m below the ground around it, degrees. */
const LOW_ANTENNA_ANGLE = (Math.atan(10 / 9000) * 180) / Math.PI;

/**
 * Median field strength over land of a transmitter of 1 kW e.r.p., at 50 % of locations.
 *
 * Tables, interpolated in the logarithm of height, distance and frequency and in the normal quantile of time, extrapolated to 0 and 3000 m and to 30
 * and 4000 MHz, never above free space; corrected for the height of the receiving antenna in its surroundings and for the slope of the path.
 *
 * @returns  dBµV/m; add 10·log10(ERP/1 kW)
 * @throws RangeError  naming the argument that lies outside the range for which the Recommendation is defined
 * @see ITU-R P.1546-6, Annex 5 § 2 to 9, 14, 15, and Annex 6
 */
export function predictFieldStrength(path: FieldStrengthPath, table: FieldStrengthTable): DbuvPerMeter {
  const { frequencyMhz, distanceKm, h1M, timePercent = 50, h2M = TABLE_HEIGHT, surroundings = 'rural' } = path;
  requireRange('frequencyMhz', frequencyMhz, 30, 4000);
  requireRange('distanceKm', distanceKm, 0, 1000);
  requireRange('h1M', h1M, 0, 3000);
  requireRange('timePercent', timePercent, 1, 50);
  requireRange('h2M', h2M, 1, 3000);
  const first = table.distancesKm[0] as number;
  const receiver = { frequencyMhz, h1M, h2M, surroundings };
  const slant = slantOf(distanceKm, h1M - h2M);
  if (distanceKm <= FREE_KM) return freeSpace(slant);
  if (distanceKm >= first) return atReceiver(atTime(table, distanceKm, h1M, frequencyMhz, timePercent), { ...receiver, distanceKm });
  const free = slantOf(FREE_KM, h1M - h2M);
  const fieldAtFirst = atReceiver(atTime(table, first, h1M, frequencyMhz, timePercent), { ...receiver, distanceKm: first });
  const share = Math.log10(slant / free) / Math.log10(slantOf(first, h1M - h2M) / free);
  return freeSpace(free) + (fieldAtFirst - freeSpace(free)) * share;
}

/** The tables' field at the height of the receiving antenna and at the end of the slope between both. */
function atReceiver(field: DbuvPerMeter, receiver: Receiver): DbuvPerMeter {
  const slant = slantOf(receiver.distanceKm, receiver.h1M - receiver.h2M);
  return Math.min(freeSpace(slant), field + receiverHeightGain(receiver) + 20 * Math.log10(receiver.distanceKm / slant));
}

function slantOf(distanceKm: Kilometers, riseM: Meters): Kilometers {
  return Math.max(SHORTEST_KM, Math.sqrt(distanceKm * distanceKm + 1e-6 * riseM * riseM));
}

function freeSpace(distanceKm: Kilometers): DbuvPerMeter {
  return FREE_SPACE_AT_1_KM - 20 * Math.log10(distanceKm);
}

function atTime(table: FieldStrengthTable, distance: Kilometers, h1: Meters, frequency: number, time: number): DbuvPerMeter {
  const { timesPercent } = table;
  const upper = Math.max(1, firstAtLeast(timesPercent, time));
  const sup = timesPercent[upper] as number;
  if (time === sup) return atFrequency(table, upper, distance, h1, frequency);
  const inf = timesPercent[upper - 1] as number;
  const atInf = atFrequency(table, upper - 1, distance, h1, frequency);
  if (time === inf) return atInf;
  const [qInf, qSup, q] = [normalUpperQuantile(inf / 100), normalUpperQuantile(sup / 100), normalUpperQuantile(time / 100)];
  return atInf + ((atFrequency(table, upper, distance, h1, frequency) - atInf) * (qInf - q)) / (qInf - qSup);
}

function atFrequency(table: FieldStrengthTable, time: number, distance: Kilometers, h1: Meters, frequency: number): DbuvPerMeter {
  const { frequenciesMhz } = table;
  const upper = Math.max(1, Math.min(frequenciesMhz.length - 1, firstAtLeast(frequenciesMhz, frequency)));
  const [inf, sup] = [frequenciesMhz[upper - 1] as number, frequenciesMhz[upper] as number];
  if (frequency === sup) return atDistance(table, upper, time, distance, h1);
  const atInf = atDistance(table, upper - 1, time, distance, h1);
  if (frequency === inf) return atInf;
  const field = atInf + ((atDistance(table, upper, time, distance, h1) - atInf) * Math.log10(frequency / inf)) / Math.log10(sup / inf);
  return Math.min(field, freeSpace(distance));
}

function atDistance(table: FieldStrengthTable, frequency: number, time: number, distance: Kilometers, h1: Meters): DbuvPerMeter {
  const { distancesKm, logDistances } = table;
  const upper = Math.max(1, firstAtLeast(distancesKm, distance));
  const row = (frequency * table.timesPercent.length + time) * distancesKm.length + upper;
  const sup = atHeight(table, frequency, row, distancesKm[upper] as number, h1);
  if (distance === distancesKm[upper]) return sup;
  const inf = atHeight(table, frequency, row - 1, distancesKm[upper - 1] as number, h1);
  const [logInf, logSup] = [logDistances[upper - 1] as number, logDistances[upper] as number];
  return inf + ((sup - inf) * (Math.log10(distance) - logInf)) / (logSup - logInf);
}

function atHeight(table: FieldStrengthTable, frequency: number, row: number, distance: Kilometers, h1: Meters): DbuvPerMeter {
  const { heightsM, fields } = table;
  const start = row * heightsM.length;
  const lowest = heightsM[0] as number;
  if (h1 < lowest) return belowLowest(fields[start] as number, fields[start + 1] as number, frequency, h1 / lowest);
  const upper = Math.max(1, Math.min(heightsM.length - 1, firstAtLeast(heightsM, h1)));
  const [inf, sup] = [fields[start + upper - 1] as number, fields[start + upper] as number];
  const [low, high] = [heightsM[upper - 1] as number, heightsM[upper] as number];
  if (h1 === high) return sup;
  return Math.min(inf + ((sup - inf) * Math.log10(h1 / low)) / Math.log10(high / low), freeSpace(distance));
}

/** Antennas from 0 to 10 m: E₀ + 0.1·h₁·(E₁₀ − E₀), E₀ = E₁₀ + 0.5·(E₁₀ − E₂₀ + C), C = 6.03 − J(ν) of an antenna at −10 m (§ 4.2). */
function belowLowest(at10: DbuvPerMeter, at20: DbuvPerMeter, frequency: number, share: number): DbuvPerMeter {
  const sunk: Decibels = 6.03 - knifeEdgeLoss((LOW_ANTENNA_FACTORS[frequency] ?? 6) * LOW_ANTENNA_ANGLE);
  const atZero = at10 + 0.5 * (at10 - at20 + sunk);
  return atZero + share * (at10 - atZero);
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

function requireRange(name: string, value: number, from: number, to: number): void {
  if (!(value >= from && value <= to)) throw new RangeError(`${name}: a number from ${from} to ${to} is needed, not ${value}`);
}
