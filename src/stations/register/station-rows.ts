import { formatInstant, parseInstant } from '../../shared/time';
import type { Instant } from '../../shared/units';
import type { Antenna, MonitoringStationKind, ScannedBand } from './monitoring-station';
import type { DirectionFinding, RegisteredStation } from './registered-station';

export interface StationRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly prefecture: string;
  readonly kind: MonitoringStationKind;
  readonly lat: number;
  readonly lon: number;
  readonly antenna_height_m: number;
  readonly altitude_m: number | null;
  readonly calibrated: boolean;
  readonly calibrated_by_hand: boolean;
  readonly calibrated_until: Date | null;
  readonly antennas: Antenna[];
  readonly direction_finding: DirectionFinding | null;
  readonly bands: ScannedBand[];
  readonly maintenance: { from: string; to: string } | null;
  readonly fictitious: boolean;
  readonly version: number;
}

/** What somebody can say of a station, in the order of `toValues`. */
export const WRITTEN_COLUMNS = [
  'code',
  'name',
  'prefecture',
  'kind',
  'lat',
  'lon',
  'antenna_height_m',
  'altitude_m',
  'calibrated',
  'calibrated_by_hand',
  'calibrated_until',
  'antennas',
  'direction_finding',
  'bands',
  'maintenance',
  'fictitious',
] as const;

export const COLUMNS = ['id', ...WRITTEN_COLUMNS, 'version'].join(', ');

export function toValues(station: Omit<RegisteredStation, 'id' | 'version'>): unknown[] {
  const { maintenance, calibratedUntil, directionFinding } = station;
  return [
    station.code,
    station.name,
    station.prefecture,
    station.kind,
    station.lat,
    station.lon,
    station.antennaHeightM,
    station.altitudeM ?? null,
    station.calibrated,
    station.calibratedByHand,
    calibratedUntil === undefined ? null : formatInstant(calibratedUntil),
    JSON.stringify(station.antennas),
    directionFinding === undefined ? null : JSON.stringify(directionFinding),
    JSON.stringify(station.bands),
    maintenance === undefined ? null : JSON.stringify({ from: formatInstant(maintenance.from), to: formatInstant(maintenance.to) }),
    station.fictitious,
  ];
}

/** Fields inside jsonb come back in the order of their names' lengths; people and comparisons expect the order of the contract. */
export function toStation(row: StationRow): RegisteredStation {
  const { maintenance } = row;
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    prefecture: row.prefecture,
    kind: row.kind,
    lat: row.lat,
    lon: row.lon,
    antennaHeightM: row.antenna_height_m,
    altitudeM: row.altitude_m ?? undefined,
    calibrated: row.calibrated,
    calibratedByHand: row.calibrated_by_hand,
    calibratedUntil: row.calibrated_until?.getTime(),
    antennas: row.antennas.map(({ name, minHz, maxHz, factors }) => ({ name, minHz, maxHz, factors })),
    directionFinding: row.direction_finding === null ? undefined : inOrder(row.direction_finding),
    bands: row.bands.map(({ startHz, stopHz, stepHz, everyMs }) => ({ startHz, stopHz, stepHz, everyMs })),
    maintenance: maintenance === null ? undefined : { from: instant(maintenance.from), to: instant(maintenance.to) },
    fictitious: row.fictitious,
    version: row.version,
  };
}

function inOrder({ minHz, maxHz, sigmaDeg }: DirectionFinding): DirectionFinding {
  return { minHz, maxHz, sigmaDeg };
}

/** As `toValues` has written it. */
function instant(text: string): Instant {
  return parseInstant(text) as Instant;
}
