import { toDecibels, toLinear } from '../../shared/decibels';
import type { DbuvPerMeter, Dbm, Decibels, Hertz } from '../../shared/units';
import type { Caution } from './model-range';
import { requireNumber } from '../require-number';

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
const GALACTIC: NoiseLine = { c: 52, d: 23, upperDecile: 2, lowerDecile: 2 };
/** For which the lines are given. */
const LINES_FROM: Hertz = 0.3e6;
const LINES_TO: Hertz = 250e6;
/** Deciles of a normal distribution lie 1.28 standard deviations from its median. */
const DECILE = 1.28;

/** Power of thermal noise in 1 Hz at 290 K. */
export const THERMAL_NOISE_DBM_PER_HZ: Dbm = -173.98;

/**
 * Median noise figure of what people's machines radiate.
 *
 * F_am = c − d·log10(f), f in MHz. Given for 0.3 to 250 MHz; beyond, the line is continued.
 *
 * @param caution  told where the line is continued
 * @throws RangeError  `frequencyHz` if the frequency is not positive
 * @see ITU-R P.372, § 6
 */
export function manMadeNoiseFigure(frequency: Hertz, environment: NoiseEnvironment, caution?: Caution): Decibels {
  return onLine(frequency, MAN_MADE[environment], caution);
}

/**
 * Median noise figure of the galaxy: 52 − 23·log10(f), f in MHz.
 *
 * @param caution  told where the line is continued beyond 0.3 to 250 MHz
 * @throws RangeError  `frequencyHz` if the frequency is not positive
 * @see ITU-R P.372, § 6
 */
export function galacticNoiseFigure(frequency: Hertz, caution?: Caution): Decibels {
  return onLine(frequency, GALACTIC, caution);
}

/** By how much the noise lies above its median a tenth of the time, and below it another tenth. */
export function noiseDeciles(source: NoiseEnvironment | 'galactic'): { readonly upper: Decibels; readonly lower: Decibels } {
  const { upperDecile, lowerDecile } = source === 'galactic' ? GALACTIC : MAN_MADE[source];
  return { upper: upperDecile, lower: lowerDecile };
}

/** Standard deviation of man-made noise from day to day, above and below its median (a normal distribution of two halves). */
export function noiseDeviation(environment: NoiseEnvironment): { readonly above: Decibels; readonly below: Decibels } {
  const { upper, lower } = noiseDeciles(environment);
  return { above: upper / DECILE, below: lower / DECILE };
}

/**
 * Noise figure of a receiver with its antenna.
 *
 * F = 10·log10(Σ 10^(Fa/10) + 10^(NF/10) − 1)
 *
 * @param external  noise figures of the sources that the antenna hears
 * @param receiver  noise figure of the receiver; at least 0
 * @throws RangeError  `noiseFigureDb` if the receiver's is negative, `external` if one of the others is no number
 * @see ITU-R P.372, § 2
 */
export function systemNoiseFigure(external: readonly Decibels[], receiver: Decibels): Decibels {
  requireNumber('noiseFigureDb', receiver, { from: 0 });
  if (external.some(Number.isNaN)) throw new RangeError('external: noise figures are needed');
  return toDecibels(external.reduce((sum, figure) => sum + toLinear(figure), toLinear(receiver) - 1));
}

/**
 * Power of noise in a bandwidth: −173.98 + F + 10·log10(B).
 *
 * @throws RangeError  `bandwidthHz` if the bandwidth is not positive
 * @see ITU-R P.372, § 2
 */
export function noisePower(figure: Decibels, bandwidth: Hertz): Dbm {
  requireNumber('figure', figure);
  requireNumber('bandwidthHz', bandwidth, { above: 0 });
  return THERMAL_NOISE_DBM_PER_HZ + figure + toDecibels(bandwidth);
}

/**
 * Field strength that gives the same power in a half-wave dipole in free space: F + 20·log10(f) + 10·log10(B) − 98.9, f in MHz, B in Hz.
 *
 * @throws RangeError  if an argument is not positive
 * @see ITU-R P.372, § 2
 */
export function noiseFieldStrength(figure: Decibels, frequency: Hertz, bandwidth: Hertz): DbuvPerMeter {
  requireNumber('figure', figure);
  requireNumber('frequencyHz', frequency, { above: 0 });
  requireNumber('bandwidthHz', bandwidth, { above: 0 });
  return figure + 20 * Math.log10(frequency / 1e6) + toDecibels(bandwidth) - 98.9;
}

function onLine(frequency: Hertz, { c, d }: NoiseLine, caution?: Caution): Decibels {
  requireNumber('frequencyHz', frequency, { above: 0 });
  if (frequency < LINES_FROM || frequency > LINES_TO) caution?.('frequencyHz lies outside 0.3 to 250 MHz; the line of P.372 is continued.');
  return c - d * Math.log10(frequency / 1e6);
}
