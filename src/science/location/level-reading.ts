import type { Decibels } from '../../shared/units';
import { meanPower } from '../../shared/decibels';
import { approximateDistance, type GeoPoint } from './distance';

/** How strongly a station hears an emission, dBµV/m, or any other decibels that are the same at all stations. */
export interface HeardLevel extends GeoPoint {
  readonly levelDb: Decibels;
  /** 1 σ of the shadowing; default 7 dB. */
  readonly sigmaDb?: Decibels;
  /** Whether the gain of its antenna is known; default true. Where it is not, its level may be off by 10 dB more. */
  readonly isCalibrated?: boolean;
}

/** A station that would have heard the emission over this level, and did not. */
export interface UnheardLevel extends GeoPoint {
  readonly notAboveDb: Decibels;
  readonly sigmaDb?: Decibels;
  readonly isCalibrated?: boolean;
}

export type LevelReading = HeardLevel | UnheardLevel;

/** A reading with all that is left to defaults. */
export interface StationLevel {
  readonly station: GeoPoint;
  readonly level: Decibels;
  readonly sigma: Decibels;
  readonly isHeard: boolean;
  /** Places of its readings in the list that was given. */
  readonly members: readonly number[];
}

/** Spread of levels over places about a prediction: 6 to 8 dB. */
export const DEFAULT_SHADOWING_DB: Decibels = 7;
/** Spread of gains that nobody has calibrated. */
const UNKNOWN_GAIN_DB: Decibels = 10;
const SAME_SITE = 10;

/**
 * One level for each station: what a station says several times has the same shadowing and is no more certain for it. Levels become their mean power; a
 * station that hears counts as hearing, one that does not by its lowest limit.
 *
 * @throws RangeError  naming `stations`, if one has no position or level, or a σ that is not positive
 * @see docs/science.md 8.3
 */
export function stationLevels(readings: readonly LevelReading[]): StationLevel[] {
  readings.forEach(requireReading);
  const sites: number[][] = [];
  readings.forEach((reading, i) => {
    const site = sites.find(([first = 0]) => approximateDistance(readings[first] as LevelReading, reading) <= SAME_SITE);
    if (site) site.push(i);
    else sites.push([i]);
  });
  return sites.map((members) => joined(readings, members));
}

function joined(readings: readonly LevelReading[], members: readonly number[]): StationLevel {
  const own = members.map((i) => readings[i] as LevelReading);
  const heard = own.filter((reading) => 'levelDb' in reading);
  const { lat, lon } = own[0] as LevelReading;
  const counted = heard.length > 0 ? heard : own;
  const level = heard.length > 0 ? meanPower(heard.map(({ levelDb }) => levelDb)) : Math.min(...own.map(levelOf));
  return { station: { lat, lon }, level, sigma: Math.min(...counted.map(sigmaOf)), isHeard: heard.length > 0, members };
}

function levelOf(reading: LevelReading): Decibels {
  return 'levelDb' in reading ? reading.levelDb : reading.notAboveDb;
}

function sigmaOf({ sigmaDb = DEFAULT_SHADOWING_DB, isCalibrated = true }: LevelReading): Decibels {
  return isCalibrated ? sigmaDb : Math.hypot(sigmaDb, UNKNOWN_GAIN_DB);
}

function requireReading(reading: LevelReading, i: number): void {
  if (!(Math.abs(reading.lat) <= 90 && Number.isFinite(reading.lon))) throw new RangeError(`stations: number ${i} has no position`);
  if (!Number.isFinite(levelOf(reading))) throw new RangeError(`stations: number ${i} has no level`);
  const sigma = sigmaOf(reading);
  if (!(sigma > 0 && sigma < Infinity)) throw new RangeError(`stations: number ${i} needs a sigma greater than 0, not ${reading.sigmaDb}`);
}
