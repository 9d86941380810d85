import type { Antenna, MonitoringStation, ScannedBand, StationContent, StationKind } from '../../api/stations';
import { fromChinaTime, toChinaReading } from '../../i18n/format';

/** What stands in the form: the service's fields under their own names, some written as people write them. */
export interface StationValues {
  readonly code: string;
  readonly name: string;
  readonly prefecture: string;
  readonly kind: StationKind;
  readonly lat: number;
  readonly lon: number;
  readonly antennaHeightM: number;
  readonly altitudeM?: number | null;
  /** `auto`: the antennas decide. */
  readonly calibrated: 'auto' | 'yes' | 'no';
  readonly bands?: readonly ScannedBand[];
  readonly antennas?: readonly AntennaValues[];
  readonly maintenance?: { readonly from?: string; readonly to?: string };
}

export interface AntennaValues {
  readonly name: string;
  readonly minHz: number;
  readonly maxHz: number;
  /** A line each: MHz and dB/m. */
  readonly factors?: string;
}

export const NEW_BAND: ScannedBand = { startHz: 87e6, stopHz: 108e6, stepHz: 25e3, everyMs: 1_000 };

export function toValues(station: MonitoringStation): StationValues {
  const { maintenance, calibrated, antennas = [] } = station;
  return {
    code: station.code,
    name: station.name,
    prefecture: station.prefecture,
    kind: station.kind,
    lat: station.lat,
    lon: station.lon,
    antennaHeightM: station.antennaHeightM,
    altitudeM: station.altitudeM,
    calibrated: calibrated ? 'yes' : 'no',
    bands: station.bands,
    antennas: antennas.map(({ name, minHz, maxHz, factors }) => ({ name, minHz, maxHz, factors: factorsText(factors) })),
    maintenance: maintenance ? { from: toChinaReading(maintenance.from), to: toChinaReading(maintenance.to) } : {},
  };
}

export function toContent(values: StationValues): StationContent {
  const { maintenance, calibrated, bands = [], antennas = [] } = values;
  const window =
    maintenance?.from && maintenance.to ? { from: fromChinaTime(maintenance.from), to: fromChinaTime(maintenance.to) } : undefined;
  return {
    name: values.name,
    prefecture: values.prefecture,
    kind: values.kind,
    lat: values.lat,
    lon: values.lon,
    antennaHeightM: values.antennaHeightM,
    altitudeM: values.altitudeM ?? undefined,
    calibrated: calibrated === 'auto' ? undefined : calibrated === 'yes',
    bands: bands.map(({ startHz, stopHz, stepHz, everyMs }) => ({ startHz, stopHz, stepHz, everyMs })),
    antennas: antennas.map(({ name, minHz, maxHz, factors }) => ({ name, minHz, maxHz, factors: factorsOf(factors ?? '') ?? [] })),
    maintenance: window,
  };
}

/** @returns  [Hz, dB/m] for each line, or null if a line is not two numbers */
export function factorsOf(text: string): Antenna['factors'] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const pairs = lines.map((line) =>
    line
      .trim()
      .split(/[\s,;]+/)
      .map(Number),
  );
  if (pairs.some((pair) => pair.length !== 2 || !pair.every(Number.isFinite))) return null;
  return pairs.map(([mhz, factor]) => [Math.round((mhz as number) * 1e9) / 1e3, factor as number] as const);
}

export function factorsText(factors: Antenna['factors']): string {
  return factors.map(([hz, factor]) => `${hz / 1e6} ${factor}`).join('\n');
}
