import { formatInstant } from '../../shared/time';
import type { Instant, Milliseconds } from '../../shared/units';
import { statusOf, type StationHealth } from '../health/station-health';
import type { Antenna, MonitoringStationKind, MonitoringStationStatus, ScannedBand } from './monitoring-station';
import type { DirectionFinding, RegisteredStation } from './registered-station';

/** What the register says of a monitoring station, as REST shows it: docs/interfaces.md 3. */
export interface RegisterFields {
  readonly code: string;
  readonly name: string;
  readonly prefecture: string;
  readonly kind: MonitoringStationKind;
  readonly lat: number;
  readonly lon: number;
  readonly antennaHeightM: number;
  readonly altitudeM?: number;
  readonly calibrated: boolean;
  readonly calibratedUntil?: string;
  readonly antennas: readonly Antenna[];
  readonly directionFinding?: DirectionFinding;
  readonly bands: readonly ScannedBand[];
  readonly maintenance?: { readonly from: string; readonly to: string };
  readonly fictitious: boolean;
}

/** A monitoring station as REST shows it, with how it is. */
export interface StationView extends RegisterFields {
  readonly status: MonitoringStationStatus;
  readonly lastSeenAt: string | null;
  /** Its last status as it came, also one that a broker had kept. */
  readonly health: {
    readonly boot: string | null;
    readonly statusAt: string | null;
    readonly status: Readonly<Record<string, unknown>> | null;
  };
  readonly version: number;
}

export function toStationView(
  station: RegisteredStation,
  health: StationHealth | null,
  now: Instant,
  offlineAfterMs: Milliseconds,
): StationView {
  return {
    ...registerFields(station),
    status: statusOf(station, health, now, offlineAfterMs),
    lastSeenAt: formatted(health?.lastSeenAt),
    health: { boot: health?.boot ?? null, statusAt: formatted(health?.statusAt), status: health?.status ?? null },
    version: station.version,
  };
}

export function registerFields(station: RegisteredStation): RegisterFields {
  const { maintenance, calibratedUntil } = station;
  return {
    code: station.code,
    name: station.name,
    prefecture: station.prefecture,
    kind: station.kind,
    lat: station.lat,
    lon: station.lon,
    antennaHeightM: station.antennaHeightM,
    altitudeM: station.altitudeM,
    calibrated: station.calibrated,
    calibratedUntil: formatted(calibratedUntil) ?? undefined,
    antennas: station.antennas,
    directionFinding: station.directionFinding,
    bands: station.bands,
    maintenance: maintenance && { from: formatInstant(maintenance.from), to: formatInstant(maintenance.to) },
    fictitious: station.fictitious,
  };
}

/** The fields in which two states of a station differ, for the audit trail. */
export function differences(before: RegisteredStation, after: RegisteredStation): Record<string, { from: unknown; to: unknown }> {
  const [from, to] = [registerFields(before), registerFields(after)];
  const fields = (Object.keys(to) as (keyof RegisterFields)[]).filter((field) => JSON.stringify(from[field]) !== JSON.stringify(to[field]));
  return Object.fromEntries(fields.map((field) => [field, { from: from[field] ?? null, to: to[field] ?? null }]));
}

function formatted(instant: Instant | null | undefined): string | null {
  return instant === null || instant === undefined ? null : formatInstant(instant);
}
