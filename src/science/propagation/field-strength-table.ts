import type { DbuvPerMeter } from '../../shared/units';
import { normalUpperQuantile } from '../statistics/normal-quantile';

/** Tabulated field strengths of Recommendation ITU-R P.1546 over land, for 1 kW e.r.p. and a receiving antenna 10 m high. */
export interface FieldStrengthTable {
  /** Rising. */
  readonly frequenciesMhz: readonly number[];
  /** Percentages of time, rising. */
  readonly timesPercent: readonly number[];
  /** Transmitting antenna heights, m, rising. */
  readonly heightsM: readonly number[];
  /** Rising. */
  readonly distancesKm: Float64Array;
  readonly logDistances: Float64Array;
  readonly logHeights: readonly number[];
  readonly logFrequencies: readonly number[];
  /** Values that a normal variate exceeds with the probabilities of `timesPercent`. */
  readonly timeQuantiles: readonly number[];
  /** dBµV/m, in the order frequency, time, distance, height. */
  readonly fields: Float64Array;
}

/**
 * Reads the table from its text: a header `frequencyMhz,timePercent,distanceKm,h10,h20,…,maximum`, then a line for each frequency, time and distance.
 * The last column is not read: the free-space field is computed.
 *
 * @throws RangeError  if the text is not such a table, a value is not a number, or a combination is missing or given twice
 * @see ITU-R P.1546-6, Annexes 2 to 4
 */
export function parseFieldStrengthTable(text: string): FieldStrengthTable {
  const [header = '', ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const heightsM = heightsOf(header);
  const rows = lines.map((line, i) => numbersOf(line, heightsM.length + 4, i + 2));
  const frequenciesMhz = distinct(rows, 0);
  const timesPercent = distinct(rows, 1);
  const distancesKm = Float64Array.from(distinct(rows, 2));
  const fields = new Float64Array(frequenciesMhz.length * timesPercent.length * distancesKm.length * heightsM.length).fill(NaN);
  if (rows.length * heightsM.length !== fields.length) throw new RangeError('text: every frequency, time and distance is needed once');
  for (const row of rows) {
    const [frequency, time, distance] = row as [number, number, number];
    const place = (frequenciesMhz.indexOf(frequency) * timesPercent.length + timesPercent.indexOf(time)) * distancesKm.length;
    fields.set(row.slice(3, 3 + heightsM.length), (place + distancesKm.indexOf(distance)) * heightsM.length);
  }
  if (fields.some((field: DbuvPerMeter) => Number.isNaN(field))) throw new RangeError('text: a combination is given twice');
  return {
    frequenciesMhz,
    timesPercent,
    heightsM,
    distancesKm,
    logDistances: distancesKm.map(Math.log10),
    logHeights: heightsM.map(Math.log10),
    logFrequencies: frequenciesMhz.map(Math.log10),
    timeQuantiles: timesPercent.map((percent) => normalUpperQuantile(percent / 100)),
    fields,
  };
}

function heightsOf(header: string): number[] {
  const [frequency, time, distance, ...columns] = header.split(',');
  const heights = columns.slice(0, -1).map((column) => Number(/^h([\d.]+)$/.exec(column.trim())?.[1]));
  const isKnown =
    frequency === 'frequencyMhz' && time === 'timePercent' && distance === 'distanceKm' && columns.at(-1)?.trim() === 'maximum';
  if (!isKnown || heights.length < 2 || !isRising(heights)) throw new RangeError('text: the header is not that of a field strength table');
  return heights;
}

function numbersOf(line: string, count: number, number: number): number[] {
  const values = line.split(',').map((cell) => (cell.trim() === '' ? NaN : Number(cell)));
  if (values.length !== count || !values.every(Number.isFinite))
    throw new RangeError(`text: line ${number} does not hold ${count} numbers`);
  return values;
}

function distinct(rows: readonly number[][], column: number): number[] {
  const values = [...new Set(rows.map((row) => row[column] as number))].sort((a, b) => a - b);
  if (values.length < 2) throw new RangeError('text: at least two frequencies, times and distances are needed');
  return values;
}

function isRising(values: readonly number[]): boolean {
  return values.every((value, i) => value > (values[i - 1] ?? 0));
}
