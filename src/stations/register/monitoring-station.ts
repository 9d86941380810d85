import { interpolatedFactor, type AntennaFactors } from '../../science/measurement/antenna-factor-table';
import type { Decibels, Degrees, Hertz, Instant, Meters, Milliseconds } from '../../shared/units';

export type MonitoringStationKind = 'fixed' | 'mobile' | 'sensor';
export type MonitoringStationStatus = 'online' | 'offline' | 'maintenance' | 'never-seen';

/** An antenna with its factors, [Hz, dB/m], rising in frequency. */
export interface Antenna {
  readonly name: string;
  readonly minHz: Hertz;
  readonly maxHz: Hertz;
  readonly factors: AntennaFactors;
}

export interface ScannedBand {
  readonly startHz: Hertz;
  readonly stopHz: Hertz;
  readonly stepHz: Hertz;
  readonly everyMs: Milliseconds;
}

/** One of the authority's own receivers 监测站, as judgement sees it. */
export interface MonitoringStation {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly prefecture: string;
  readonly kind: MonitoringStationKind;
  readonly lat: Degrees;
  readonly lon: Degrees;
  readonly antennaHeightM: Meters;
  readonly calibrated: boolean;
  readonly calibratedUntil?: Instant;
  readonly antennas: readonly Antenna[];
  readonly bands: readonly ScannedBand[];
  readonly maintenance?: { readonly from: Instant; readonly to: Instant };
  readonly fictitious: boolean;
}

/**
 * Antenna factor at a frequency, interpolated in log frequency between the calibrated points of the antenna that covers it.
 *
 * AF relates the receiver's voltage to the field: E[dBµV/m] = V[dBµV] + AF[dB/m].
 *
 * @returns  dB/m, or null if no antenna covers the frequency
 */
export function antennaFactor(station: Pick<MonitoringStation, 'antennas'>, frequency: Hertz): Decibels | null {
  const antenna = station.antennas.find((a) => frequency >= a.minHz && frequency <= a.maxHz && a.factors.length > 0);
  return antenna ? interpolatedFactor(antenna.factors, frequency) : null;
}
