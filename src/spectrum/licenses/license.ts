import type { Degrees, Hertz, Instant, Meters, Watts } from '../../shared/units';

export type LicenseStatus = 'draft' | 'active' | 'suspended' | 'revoked' | 'surrendered';

/** A radio station 无线电台 that a license covers, with one assigned frequency. */
export interface Transmitter {
  readonly site: string;
  readonly lat: Degrees;
  readonly lon: Degrees;
  readonly antennaHeightM: Meters;
  readonly erpW: Watts;
  readonly polarization?: string;
  readonly azimuthDeg?: Degrees;
  readonly beamwidthDeg?: Degrees;
  readonly centerHz: Hertz;
  readonly designator: string;
  readonly bandwidthHz: Hertz;
  readonly toleranceHz: Hertz;
  /** The mobile side of a pair: the frequency on which this station receives. */
  readonly receiveHz?: Hertz;
  /** Mobile fleets: anywhere within this radius of the site. */
  readonly radiusKm?: number;
}

/** Licensed hours, China time: `days` as `Mo,Tu,…` or `Mo-Fr`, `from` and `to` as `HH:MM`. */
export interface LicensedHours {
  readonly days: string;
  readonly from: string;
  readonly to: string;
}

/** What a license says, in one of its versions. */
export interface LicenseContent {
  readonly number: string;
  readonly holder: string;
  readonly holderCode?: string;
  readonly prefecture: string;
  readonly service: string;
  readonly callSign?: string;
  readonly status: LicenseStatus;
  /** First instant of validity. */
  readonly validFrom: Instant;
  /** First instant after validity: a `validUntil` that is a date has become the end of that day in China. */
  readonly validUntil: Instant;
  readonly hours?: readonly LicensedHours[];
  readonly transmitters: readonly Transmitter[];
  readonly fictitious?: boolean;
  /** A neighbor's transmitter, known but not administered here: it explains emissions and raises nothing. */
  readonly reference?: boolean;
}

/** One version of a license: what was known from `knownAt` on to hold from `effectiveFrom` on. */
export interface LicenseVersion {
  readonly licenseId: string;
  readonly version: number;
  readonly effectiveFrom: Instant;
  /** True for the version by which the license was deleted from the register: from then on it explains nothing. */
  readonly ended: boolean;
  readonly content: LicenseContent;
}

/** All versions of one license, oldest version first. */
export interface LicenseHistory {
  readonly licenseId: string;
  readonly versions: readonly LicenseVersion[];
}

/** The newest known version that covers an instant judges what was measured then; null before the first one and after the end. */
export function versionAt(history: LicenseHistory, at: Instant): LicenseVersion | null {
  const newest = history.versions.findLast(({ effectiveFrom }) => effectiveFrom <= at);
  return newest && !newest.ended ? newest : null;
}
