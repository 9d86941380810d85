import type { Degrees, Hertz, Meters } from '../../shared/units';
import type { Antenna, MonitoringStation } from './monitoring-station';

/** How a monitoring station finds directions, and how well. */
export interface DirectionFinding {
  readonly minHz: Hertz;
  readonly maxHz: Hertz;
  /** Standard deviation (1 σ) of a bearing. */
  readonly sigmaDeg: Degrees;
}

/** A monitoring station as the register holds it, with what judgement does not ask for. */
export interface RegisteredStation extends MonitoringStation {
  readonly altitudeM?: Meters;
  readonly directionFinding?: DirectionFinding;
  /** Whether somebody has said that it is or is not calibrated; else its antennas say so. */
  readonly calibratedByHand: boolean;
  readonly version: number;
}

/** What somebody says of a station that is new. */
export type NewStation = Omit<RegisteredStation, 'id' | 'version' | 'calibrated' | 'calibratedByHand'> & {
  readonly calibrated?: boolean;
};

type Removable = 'altitudeM' | 'directionFinding' | 'calibratedUntil' | 'maintenance';

/** What somebody wants otherwise; null takes away. The code stays for ever. */
export type StationChange = Partial<Omit<NewStation, 'code' | Removable>> & {
  readonly [Field in Removable]?: NewStation[Field] | null;
};

/** A topic level of the wire (docs/interfaces.md 2); `service` is the user name of the service itself. */
export const STATION_CODE = /^(?!service$)[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/;

/** A new station as it will stand in the register: calibrated if it has antenna factors, unless somebody has said otherwise. */
export function toRegister(station: NewStation): Omit<RegisteredStation, 'id' | 'version'> {
  const { calibrated } = station;
  return { ...station, calibrated: calibrated ?? hasFactors(station.antennas), calibratedByHand: calibrated !== undefined };
}

/** The station with what was wanted otherwise; new antennas decide anew whether it is calibrated, unless somebody has said so. */
export function changed(station: RegisteredStation, change: StationChange): RegisteredStation {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const removed = Object.fromEntries(Object.entries(given).map(([field, value]) => [field, value ?? undefined]));
  const merged = { ...station, ...removed };
  if (change.calibrated !== undefined) return { ...merged, calibratedByHand: true };
  if (change.antennas === undefined || station.calibratedByHand) return merged;
  return { ...merged, calibrated: hasFactors(merged.antennas) };
}

function hasFactors(antennas: readonly Antenna[]): boolean {
  return antennas.some(({ factors }) => factors.length > 0);
}
