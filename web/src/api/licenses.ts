import { api } from './client';
import type { Page } from './page';

/** What a person may set; `expiring` and `expired` follow from the dates. */
export const LICENSE_STATUSES = ['draft', 'active', 'suspended', 'revoked', 'surrendered'] as const;
export const SHOWN_STATUSES = ['draft', 'active', 'expiring', 'expired', 'suspended', 'revoked', 'surrendered'] as const;
export type LicenseStatus = (typeof LICENSE_STATUSES)[number];
export type ShownStatus = (typeof SHOWN_STATUSES)[number];

/** A radio station that a license covers, with one assigned frequency. */
export interface Transmitter {
  readonly site: string;
  readonly lat: number;
  readonly lon: number;
  readonly antennaHeightM: number;
  readonly erpW: number;
  readonly polarization?: string;
  readonly azimuthDeg?: number;
  readonly beamwidthDeg?: number;
  readonly centerHz: number;
  readonly designator: string;
  readonly bandwidthHz?: number;
  readonly toleranceHz?: number;
  readonly receiveHz?: number;
  readonly radiusKm?: number;
}

export interface LicensedHours {
  readonly days: string;
  readonly from: string;
  readonly to: string;
}

export interface LicenseContent {
  readonly number: string;
  readonly holder: string;
  readonly holderCode?: string | null;
  readonly prefecture: string;
  readonly service: string;
  readonly callSign?: string | null;
  readonly status: ShownStatus;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly hours?: readonly LicensedHours[] | null;
  readonly transmitters: readonly Transmitter[];
}

export interface License extends LicenseContent {
  readonly id: string;
  readonly fictitious?: boolean;
  /** A neighbor's transmitter, known but not administered here. */
  readonly reference?: boolean;
  readonly version: number;
}

export interface LicenseFilter {
  readonly number?: string;
  readonly holder?: string;
  readonly prefecture?: string;
  readonly status?: string;
  readonly atHz?: number;
  /** `lat,lon` */
  readonly near?: string;
  readonly radiusKm?: number;
}

const pathOf = (id: string): string => `/licenses/${encodeURIComponent(id)}`;

export function listLicenses(
  filter: LicenseFilter,
  page: { limit: number; cursor?: string },
  signal?: AbortSignal,
): Promise<Page<License>> {
  return api.get('/licenses', { ...filter, ...page }, signal);
}

export function getLicense(id: string, signal?: AbortSignal): Promise<License> {
  return api.get(pathOf(id), undefined, signal);
}

export function createLicense(license: LicenseContent): Promise<License> {
  return api.post('/licenses', license);
}

export function changeLicense(id: string, version: number, change: Partial<LicenseContent>): Promise<License> {
  return api.patch(pathOf(id), { ...change, version });
}

/** Ends it: it is kept for old judgements, explains nothing from now on, and its number is not given again. */
export function endLicense(id: string, version: number): Promise<void> {
  return api.remove(pathOf(id), { version });
}
