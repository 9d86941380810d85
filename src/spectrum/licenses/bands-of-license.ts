import { approximateDistance, type GeoPoint } from '../../science/location/distance';
import type { FrequencyRange } from '../../shared/frequency-range';
import type { Meters } from '../../shared/units';
import { assignedBands, transmittersOf } from './assigned-bands';
import type { LicenseHistory } from './license';

/** All points within a distance of one. */
export interface Circle {
  readonly center: GeoPoint;
  readonly radiusM: Meters;
}

/** A little less than a degree of a great circle on the sphere of `approximateDistance`: what is farther in latitude alone is farther. */
const METERS_PER_DEGREE = 111_000;

/** What a license may ever have occupied, in any of its versions, each band once. */
export function bandsOfLicense(history: LicenseHistory): FrequencyRange[] {
  const bands: FrequencyRange[] = [];
  for (const transmitter of transmittersOf(history)) {
    for (const band of assignedBands(transmitter)) if (!bands.some((known) => isSame(known, band))) bands.push(band);
  }
  return bands;
}

/** Whether one of a license's transmitters on just this band may be within a circle: a mobile fleet anywhere within its own radius. */
export function isOnBandWithin(history: LicenseHistory, band: FrequencyRange, { center, radiusM }: Circle): boolean {
  return transmittersOf(history).some((transmitter) => {
    const farthest = radiusM + (transmitter.radiusKm ?? 0) * 1000;
    return (
      Math.abs(transmitter.lat - center.lat) * METERS_PER_DEGREE <= farthest &&
      assignedBands(transmitter).some((assigned) => isSame(assigned, band)) &&
      approximateDistance(transmitter, center) <= farthest
    );
  });
}

function isSame(a: FrequencyRange, b: FrequencyRange): boolean {
  return a.from === b.from && a.to === b.to;
}
