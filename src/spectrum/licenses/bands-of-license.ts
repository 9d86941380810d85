import { assignedBands, transmittersOf } from './assigned-bands';
import type { FrequencyRange } from '../../shared/frequency-range';
import type { Place } from './band-users';
import type { LicenseHistory } from './license';

/** A frequency band, and where those are who use it. */
export interface Band extends FrequencyRange, Place {}

/** What a license may ever have occupied, and where, in any of its versions; what several versions share comes once. */
export function bandsOfLicense(history: LicenseHistory): Band[] {
  const bands: Band[] = [];
  for (const transmitter of transmittersOf(history)) {
    const { lat, lon, radiusKm = 0 } = transmitter;
    for (const { from, to } of assignedBands(transmitter)) bands.push({ from, to, lat, lon, reachM: radiusKm * 1000 });
  }
  return bands.length < 2 ? bands : bands.sort(order).filter((band, i) => i === 0 || order(bands[i - 1] as Band, band) !== 0);
}

function order(a: Band, b: Band): number {
  return a.from - b.from || a.to - b.to || a.lat - b.lat || a.lon - b.lon || a.reachM - b.reachM;
}
