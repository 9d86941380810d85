import { api } from './client';
import { LARGEST_PAGE, type Page } from './page';

export const STATION_KINDS = ['fixed', 'mobile', 'sensor'] as const;
export type StationKind = (typeof STATION_KINDS)[number];
export type StationStatus = 'online' | 'offline' | 'maintenance' | 'never-seen';

export interface Antenna {
  readonly name: string;
  readonly minHz: number;
  readonly maxHz: number;
  readonly factors: readonly (readonly [hz: number, dbPerM: number])[];
}

export interface ScannedBand {
  readonly startHz: number;
  readonly stopHz: number;
  readonly stepHz: number;
  readonly everyMs: number;
}

/** What an administrator may write of a monitoring station. */
export interface StationContent {
  readonly name: string;
  readonly prefecture: string;
  readonly kind: StationKind;
  readonly lat: number;
  readonly lon: number;
  readonly antennaHeightM: number;
  readonly altitudeM?: number | null;
  readonly calibrated?: boolean;
  readonly antennas?: readonly Antenna[];
  readonly bands?: readonly ScannedBand[];
  readonly maintenance?: { readonly from: string; readonly to: string } | null;
}

/** One of the authority's own receivers. */
export interface MonitoringStation extends StationContent {
  readonly code: string;
  readonly status: StationStatus;
  readonly lastSeenAt: string | null;
  readonly fictitious?: boolean;
  readonly version: number;
}

export interface StationCredentials {
  readonly username: string;
  readonly secret: string;
}

const pathOf = (code: string): string => `/stations/${encodeURIComponent(code)}`;

export async function listStations(signal?: AbortSignal): Promise<readonly MonitoringStation[]> {
  const stations: MonitoringStation[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<MonitoringStation> = await api.get('/stations', { limit: LARGEST_PAGE, cursor: cursor ?? undefined }, signal);
    stations.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return stations;
}

export function getStation(code: string, signal?: AbortSignal): Promise<MonitoringStation> {
  return api.get(pathOf(code), undefined, signal);
}

export function createStation(station: StationContent & { readonly code: string }): Promise<MonitoringStation> {
  return api.post('/stations', station);
}

export function changeStation(code: string, version: number, change: Partial<StationContent>): Promise<MonitoringStation> {
  return api.patch(pathOf(code), { ...change, version });
}

/** Ends it: its code is not given again, and its connection is closed. */
export function endStation(code: string, version: number): Promise<void> {
  return api.remove(pathOf(code), { version });
}

/** A new MQTT secret, told this once; the old one ends at once. */
export function renewCredentials(code: string): Promise<StationCredentials> {
  return api.post(`${pathOf(code)}/credentials`);
}
