import type { Dbw, DbuvPerMeter, Decibels, Hertz, Meters } from '../../shared/units';
import { requireNumber } from '../require-number';
import { wavelength } from './wavelength';

/** 20·log10 of √30 V in µV: E = √(30 P)/d. */
const FIELD_OF_1_W_AT_1_M = 10 * Math.log10(30) + 120;
/** Gain of a half-wave dipole over an isotropic antenna: e.r.p. is that much less than e.i.r.p. */
export const DIPOLE_GAIN_DB = 2.15;

/**
 * Field strength that a transmitter produces in free space: the most that any path can give, but for 6 dB of ground reflection.
 *
 * E = P − 20·log10(d) + 134.77, with E in dBµV/m, P in dBW e.i.r.p., d in m.
 *
 * @param eirp      power towards the receiver, dBW
 * @param distance  path length, m; greater than 0
 * @returns         r.m.s. field strength, dBµV/m
 * @throws RangeError  `distanceM` if the distance is not positive
 * @see ITU-R P.525, § 2.1
 */
export function freeSpaceFieldStrength(eirp: Dbw, distance: Meters): DbuvPerMeter {
  if (Number.isNaN(eirp)) throw new RangeError('eirp: a level is needed');
  requireNumber('distanceM', distance, { above: 0 });
  return eirp - 20 * Math.log10(distance) + FIELD_OF_1_W_AT_1_M;
}

/**
 * Loss between isotropic antennas in free space.
 *
 * L = 20·log10(4π·d/λ)
 *
 * @param frequency  Hz; greater than 0
 * @param distance   m; greater than 0
 * @throws RangeError  `frequencyHz` or `distanceM` if one is not positive
 * @see ITU-R P.525, § 2.3
 */
export function freeSpaceLoss(frequency: Hertz, distance: Meters): Decibels {
  requireNumber('distanceM', distance, { above: 0 });
  return 20 * Math.log10((4 * Math.PI * distance) / wavelength(frequency));
}
