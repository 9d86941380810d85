import type { LicenseContent, LicenseHistory, LicenseVersion, Transmitter } from '../../src/spectrum/licenses/license';

/** A mast in Harbin that broadcasts on 98.6 MHz, unless told otherwise. */
export function aTransmitter(changes: Partial<Transmitter> = {}): Transmitter {
  return {
    site: 'Mast',
    lat: 45.75,
    lon: 126.65,
    antennaHeightM: 150,
    erpW: 3000,
    centerHz: 98_600_000,
    designator: '180KF3E',
    bandwidthHz: 180_000,
    toleranceHz: 2000,
    ...changes,
  };
}

export function aLicenseContent(changes: Partial<LicenseContent> = {}): LicenseContent {
  return {
    number: 'HL-2024-0017',
    holder: 'Harbin Radio',
    prefecture: '230100',
    service: 'broadcasting',
    status: 'active',
    validFrom: Date.UTC(2020, 0, 1),
    validUntil: Date.UTC(2035, 0, 1),
    transmitters: [aTransmitter()],
    ...changes,
  };
}

/** A history with one version for each content, all of which hold from their `validFrom` on. */
export function aHistory(licenseId: string, ...contents: readonly LicenseContent[]): LicenseHistory {
  const versions = contents.map((content, i): LicenseVersion => ({
    licenseId,
    version: i + 1,
    effectiveFrom: content.validFrom,
    ended: false,
    content,
  }));
  return { licenseId, versions };
}
