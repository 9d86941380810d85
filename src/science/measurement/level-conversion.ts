import type { Dbm, Dbuv, DbuvPerMeter, Decibels, Hertz, Quantity } from '../../shared/units';
import { SPEED_OF_LIGHT } from '../speed-of-light';

type DbPerMeter = Quantity<'dB/m'>;
type DbwPerSquareMeter = Quantity<'dB(W/m²)'>;

const SYSTEM_OHMS = 50;
/** 1 mW in dB relative to (1 µV)²/1 Ω. */
const MILLIWATT = 90;
const FREE_SPACE_OHMS = 376.730313668;

/**
 * Voltage across a resistance in which a power is dissipated: P + 90 + 10·log10(R); 106.99 dB for 50 Ω.
 *
 * @throws RangeError  if `ohms` is not positive
 */
export function toVoltage(power: Dbm, ohms = SYSTEM_OHMS): Dbuv {
  return power + voltageOfMilliwatt(ohms);
}

/**
 * Power that a voltage dissipates in a resistance: V − 90 − 10·log10(R).
 *
 * @throws RangeError  if `ohms` is not positive
 */
export function toPower(voltage: Dbuv, ohms = SYSTEM_OHMS): Dbm {
  return voltage - voltageOfMilliwatt(ohms);
}

/**
 * Antenna factor: field strength over the voltage across 50 Ω, 20·log10(f) − G − 29.77, f in MHz.
 *
 * E²/Z₀ · λ²/(4π) · g = V²/R.
 *
 * @param gain  over an isotropic antenna, dBi
 * @throws RangeError  if `frequency` is not positive
 * @see ITU-R SM.1446
 */
export function antennaFactor(frequency: Hertz, gain: Decibels): DbPerMeter {
  if (!(frequency > 0)) throw new RangeError(`frequency: a number greater than 0 is needed, not ${frequency}`);
  const wavelength = SPEED_OF_LIGHT / frequency;
  return 10 * Math.log10((4 * Math.PI * FREE_SPACE_OHMS) / (wavelength * wavelength * SYSTEM_OHMS)) - gain;
}

/** Field strength that gives a voltage behind an antenna and its cable: V + AF + loss. */
export function toFieldStrength(voltage: Dbuv, factor: DbPerMeter, cableLoss: Decibels = 0): DbuvPerMeter {
  return voltage + factor + cableLoss;
}

/** Power flux density of a plane wave: E²/Z₀, E − 145.76. */
export function toPowerFluxDensity(field: DbuvPerMeter): DbwPerSquareMeter {
  return field - 120 - 10 * Math.log10(FREE_SPACE_OHMS);
}

function voltageOfMilliwatt(ohms: number): Decibels {
  if (!(ohms > 0)) throw new RangeError(`ohms: a number greater than 0 is needed, not ${ohms}`);
  return MILLIWATT + 10 * Math.log10(ohms);
}
