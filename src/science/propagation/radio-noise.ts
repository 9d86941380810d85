import { toDecibels, toLinear } from '../../shared/decibels';
import type { DbuvPerMeter, Dbm, Decibels, Hertz } from '../../shared/units';

/** Where a receiving antenna stands, for the noise that people make. */
export type NoiseEnvironment = 'city' | 'residential' | 'rural' | 'quiet-rural';

interface NoiseLine {
  readonly c: Decibels;
  /** Per decade of frequency. */
  readonly d: Decibels;
  /** Deviation of the upper and lower decile from the median, over time. */
  readonly upperDecile: Decibels;
  readonly lowerDecile: Decibels;
}

/** F_am = c − d·log10(f), f in MHz. */
const MAN_MADE: Record<NoiseEnvironment, NoiseLine> = {
  city: { c: 76.8, d: 27.7, upperDecile: 11, lowerDecile: 6.7 },
  residential: { c: 72.5, d: 27.7, upperDecile: 10.6, lowerDecile: 5.3 },
  rural: { c: 67.2, d: 27.7, upperDecile: 9.2, lowerDecile: 4.6 },
  'quiet-rural': { c: 53.6, d: 28.6, upperDecile: 9.2, lowerDecile: 4.6 },
};
const GALACTIC = { c: 52, d: 23 };
/** Deciles of a normal distribution lie 1.28 standard deviations from its median. */
const DECILE = 1.28;

/** Power of thermal noise in 1 Hz at 290 K. */
export const THERMAL_NOISE_DBM_PER_HZ: Dbm = -173.98;

/**
 * Median noise figure of what people's machines radiate.
 *
 * F_am = c − d·log10(f), f in MHz. Defined for 0.3 to 250 MHz; beyond, the line is continued, which is a caution and not an error.
 *
 * @throws RangeError  if `frequency` is not positive
 * @see ITU-R P.372, § 6
 */
export function manMadeNoiseFigure(frequency: Hertz, environment: NoiseEnvironment): Decibels {
  return onLine(frequency, MAN_MADE[environment]);
}

/**
 * Median noise figure of the galaxy: 52 − 23·log10(f), f in MHz.
 *
 * @throws RangeError  if `frequency` is not positive
 * @see ITU-R P.372, § 6
 */
export function galacticNoiseFigure(frequency: Hertz): Decibels {
  return onLine(frequency, GALACTIC);
}

/** Standard deviation of man-made noise from day to day, above and below its median (a normal distribution of two halves). */
export function noiseDeviation(environment: NoiseEnvironment): { readonly above: Decibels; readonly below: Decibels } {
  const { upperDecile, lowerDecile } = MAN_MADE[environment];
  return { above: upperDecile / DECILE, below: lowerDecile / DECILE };
}

/**
 * Noise figure of a receiver with its antenna.
 *
 * F = 10·log10(Σ 10^(Fa/10) + 10^(NF/10) − 1)
 *
 * @param external  noise figures of the sources that the antenna hears
 * @param receiver  noise figure of the receiver; at least 0
 * @throws RangeError  if `receiver` is negative
 * @see ITU-R P.372, § 2
 */
export function systemNoiseFigure(external: readonly Decibels[], receiver: Decibels): Decibels {
  if (!(receiver >= 0)) throw new RangeError(`receiver: a noise figure of at least 0 dB is needed, not ${receiver}`);
  return toDecibels(external.reduce((sum, figure) => sum + toLinear(figure), toLinear(receiver) - 1));
}

/**
 * Power of noise in a bandwidth: −173.98 + F + 10·log10(B).
 *
 * @throws RangeError  if `bandwidth` is not positive
 * @see ITU-R P.372, § 2
 */
export function noisePower(figure: Decibels, bandwidth: Hertz): Dbm {
  requirePositive('bandwidth', bandwidth);
  return THERMAL_NOISE_DBM_PER_HZ + figure + toDecibels(bandwidth);
}

/**
 * Field strength that gives the same power in a half-wave dipole in free space: F + 20·log10(f) + 10·log10(B) − 98.9, f in MHz, B in Hz.
 *
 * @throws RangeError  if an argument is not positive
 * @see ITU-R P.372, § 2
 */
export function noiseFieldStrength(figure: Decibels, frequency: Hertz, bandwidth: Hertz): DbuvPerMeter {
  requirePositive('frequency', frequency);
  requirePositive('bandwidth', bandwidth);
  return figure + 20 * Math.log10(frequency / 1e6) + toDecibels(bandwidth) - 98.9;
}

function onLine(frequency: Hertz, { c, d }: { readonly c: Decibels; readonly d: Decibels }): Decibels {
  requirePositive('frequency', frequency);
  return c - d * Math.log10(frequency / 1e6);
}

function requirePositive(name: string, value: number): void {
  if (!(value > 0)) throw new RangeError(`${name}: a number greater than 0 is needed, not ${value}`);
}
