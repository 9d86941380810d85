import type { LicenseBody } from './scenario';

const LICENSE_TEXTS = ['number', 'holder', 'holderCode', 'prefecture', 'service', 'callSign', 'status', 'validFrom', 'validUntil'];
const TRANSMITTER_TEXTS = ['site', 'polarization', 'designator'];
const TRANSMITTER_NUMBERS = [
  'lat',
  'lon',
  'antennaHeightM',
  'erpW',
  'azimuthDeg',
  'beamwidthDeg',
  'centerHz',
  'bandwidthHz',
  'toleranceHz',
  'receiveHz',
  'radiusKm',
];
const KNOWN = new Set([...LICENSE_TEXTS, 'hours', ...TRANSMITTER_TEXTS, ...TRANSMITTER_NUMBERS]);
const HOURS = /^(\S+) (\d\d:\d\d)-(\d\d:\d\d)$/;

/**
 * Reads licenses from CSV: one row per transmitter, rows with the same number make one license.
 *
 * @throws RangeError  naming the line and column that is wrong
 * @see docs/interfaces.md 3, License
 */
export function parseLicenseCsv(csv: string): LicenseBody[] {
  const [header = [], ...rows] = parseCsv(csv.replace(/^\uFEFF/, ''));
  const unknown = header.find((column) => !KNOWN.has(column));
  if (unknown !== undefined) throw new RangeError(`line 1: the column "${unknown}" is not known`);
  const licenses = new Map<string, LicenseBody & { transmitters: Record<string, unknown>[] }>();
  rows.forEach((row, i) => {
    const line = i + 2;
    if (row.length !== header.length) throw new RangeError(`line ${line}: ${header.length} columns are needed, not ${row.length}`);
    const cells = new Map(header.map((column, k) => [column, (row[k] as string).trim()]));
    const number = cells.get('number');
    if (!number) throw new RangeError(`line ${line}, number: must not be empty`);
    const known = licenses.get(number) ?? { ...licenseOf(cells, line), number, transmitters: [] };
    licenses.set(number, known);
    known.transmitters.push(transmitterOf(cells, line));
  });
  return [...licenses.values()];
}

function licenseOf(cells: ReadonlyMap<string, string>, line: number): Record<string, unknown> {
  const hours = cells.get('hours');
  const license: Record<string, unknown> = textsOf(LICENSE_TEXTS, cells);
  if (hours) license.hours = hours.split(';').map((part) => hoursOf(part.trim(), line));
  return license;
}

function transmitterOf(cells: ReadonlyMap<string, string>, line: number): Record<string, unknown> {
  const transmitter: Record<string, unknown> = textsOf(TRANSMITTER_TEXTS, cells);
  for (const name of TRANSMITTER_NUMBERS) {
    const cell = cells.get(name);
    if (cell) transmitter[name] = numberOf(cell, name, line);
  }
  return transmitter;
}

function textsOf(names: readonly string[], cells: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(names.filter((name) => cells.get(name)).map((name) => [name, cells.get(name) as string]));
}

function numberOf(cell: string, name: string, line: number): number {
  const value = Number(cell);
  if (!Number.isFinite(value)) throw new RangeError(`line ${line}, ${name}: "${cell}" is not a number`);
  return value;
}

function hoursOf(part: string, line: number): { days: string; from: string; to: string } {
  const [, days, from, to] = HOURS.exec(part) ?? [];
  if (!days || !from || !to) throw new RangeError(`line ${line}, hours: "${part}" is not like "Mo-Fr 08:00-18:00"`);
  return { days, from, to };
}

/** Rows of cells; empty lines are left out. @see RFC 4180 */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new RangeError(`line ${text.slice(0, at).split('\n').length}: a quotation mark is out of place`);
    const [, raw = '', end = ''] = match;
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === ',' && cell.lastIndex < text.length) continue;
    if (end === ',') row.push('');
    if (row.some((value) => value !== '')) rows.push(row);
    row = [];
  }
  return rows;
}
