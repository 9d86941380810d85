import { normalUpperQuantile } from '../../src/science/statistics/normal-quantile';

/** A line of the table as it stands in the file. */
interface Row {
  readonly frequencyMhz: number;
  readonly timePercent: number;
  readonly distanceKm: number;
  readonly fields: ReadonlyMap<number, number>;
}

export interface PlainPath {
  readonly frequencyMhz: number;
  readonly distanceKm: number;
  readonly h1M: number;
  readonly timePercent: number;
}

export function naiveTable(text: string): Row[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const columns = header.split(',');
  return lines.map((line) => {
    const [frequencyMhz = NaN, timePercent = NaN, distanceKm = NaN, ...values] = line.split(',').map(Number);
    const fields = values.map((value, i) => [Number(columns[3 + i]?.slice(1)), value] as const);
    return { frequencyMhz, timePercent, distanceKm, fields: new Map(fields.slice(0, -1)) };
  });
}

/** P.1546 over land for antennas of at least 10 m and a receiver at 10 m, as its steps read: the table is searched for every value. */
export function naiveField(path: PlainPath, rows: readonly Row[]): number {
  const field = along(
    valuesOf(rows, (row) => row.timePercent),
    path.timePercent,
    (percent) => -normalUpperQuantile(percent / 100),
    (time) =>
      along(
        valuesOf(rows, (row) => row.frequencyMhz),
        path.frequencyMhz,
        Math.log10,
        (frequency) => atHeight(path, rows, frequency, time),
      ),
  );
  return Math.min(field, freeSpace(path.distanceKm));
}

function atHeight({ distanceKm, h1M }: PlainPath, rows: readonly Row[], frequency: number, time: number): number {
  const heights = [...(rows[0] as Row).fields.keys()];
  const field = along(heights, h1M, Math.log10, (height) =>
    along(
      valuesOf(rows, (row) => row.distanceKm),
      distanceKm,
      Math.log10,
      (distance) => lookUp(rows, frequency, time, distance, height),
    ),
  );
  return Math.min(field, freeSpace(distanceKm));
}

function lookUp(rows: readonly Row[], frequency: number, time: number, distance: number, height: number): number {
  const row = rows.find((one) => one.frequencyMhz === frequency && one.timePercent === time && one.distanceKm === distance);
  return row?.fields.get(height) as number;
}

/** The value at a place between two nominal ones, linear in a scale; beyond the ends as between the last two. */
function along(nominal: readonly number[], wanted: number, scale: (value: number) => number, at: (nominal: number) => number): number {
  const above = nominal.findIndex((value) => value >= wanted);
  const upper = Math.max(1, above === -1 ? nominal.length - 1 : above);
  const [inf, sup] = [nominal[upper - 1] as number, nominal[upper] as number];
  const lower = at(inf);
  return lower + ((at(sup) - lower) * (scale(wanted) - scale(inf))) / (scale(sup) - scale(inf));
}

function valuesOf(rows: readonly Row[], value: (row: Row) => number): number[] {
  return [...new Set(rows.map(value))].sort((a, b) => a - b);
}

function freeSpace(distanceKm: number): number {
  return 106.9 - 20 * Math.log10(distanceKm);
}
