import type { Hertz, Quantity } from '../../shared/units';

type Baud = Quantity<'Bd'>;
type BitsPerSecond = Quantity<'bit/s'>;
type Seconds = Quantity<'s'>;

/**
 * Double-sideband amplitude modulation (A3E, …): B = 2·M.
 *
 * @param highestHz  M, the highest modulating frequency
 * @throws RangeError  if it is not positive
 * @see ITU-R SM.1138, table, III-A
 */
export function doubleSidebandWidth(highestHz: Hertz): Hertz {
  return 2 * positive('highestHz', highestHz);
}

/**
 * Single sideband: B = M − lowest modulating frequency with a suppressed carrier (J3E), B = M with a reduced or full one (R3E, H3E: `lowestHz` 0).
 *
 * @throws RangeError  if `highestHz` is not above `lowestHz`, or that is negative
 * @see ITU-R SM.1138, table, III-A
 */
export function singleSidebandWidth(highestHz: Hertz, lowestHz: Hertz = 0): Hertz {
  notNegative('lowestHz', lowestHz);
  if (!(positive('highestHz', highestHz) > lowestHz))
    throw new RangeError(`highestHz: ${highestHz} is not above the lowest frequency, ${lowestHz}`);
  return highestHz - lowestHz;
}

/**
 * Frequency modulation by an analogue signal: B = 2·M + 2·D·K, Carson's rule for K = 1.
 *
 * @param highestHz    M, the highest modulating frequency (of stereo sound 53 kHz)
 * @param deviationHz  D, the peak deviation
 * @param factor       K, by the distortion allowed; 1 for telephony and sound, 1.2 for commercial telegraphy with M = half the symbol rate
 * @throws RangeError  if M or K is not positive or D negative
 * @see ITU-R SM.1138, table, III-B
 */
export function frequencyModulationWidth(highestHz: Hertz, deviationHz: Hertz, factor = 1): Hertz {
  return 2 * positive('highestHz', highestHz) + 2 * notNegative('deviationHz', deviationHz) * positive('factor', factor);
}

/**
 * Telegraphy by keying a carrier (A1A): B = R·K; by keying one that a tone modulates (A2A): B = R·K + 2·M.
 *
 * @param symbolRate  R, baud; 0.8 of the words a minute in Morse code
 * @param factor      K: 5 where the signal fades, 3 where it does not
 * @param toneHz      M
 * @throws RangeError  if the rate or the factor is not positive, or the tone negative
 * @see ITU-R SM.1138, table, II-A
 */
export function keyedCarrierWidth(symbolRate: Baud, factor = 5, toneHz: Hertz = 0): Hertz {
  return positive('symbolRate', symbolRate) * positive('factor', factor) + 2 * notNegative('toneHz', toneHz);
}

/**
 * Frequency-shift keying (F1B, F1D): B = R/log₂S + 2·D·K.
 *
 * @param bitRate      R
 * @param deviationHz  D, half the distance of the outermost frequencies
 * @param states       S, the number of frequencies
 * @param factor       K
 * @throws RangeError  if the rate or the factor is not positive, the deviation negative, or the states are not a whole number from 2 on
 * @see ITU-R SM.1138, table, III-A (digital)
 */
export function frequencyShiftWidth(bitRate: BitsPerSecond, deviationHz: Hertz, states = 2, factor = 1): Hertz {
  return symbolRateOf(bitRate, states) + 2 * notNegative('deviationHz', deviationHz) * positive('factor', factor);
}

/**
 * Phase-shift keying and quadrature amplitude modulation (G1D, D1W, G7W): B = 2·R·K/log₂S.
 *
 * @param factor  K, 0.5 (Nyquist's limit) to 1
 * @throws RangeError  as `frequencyShiftWidth`
 * @see ITU-R SM.1138, table, VI
 */
export function phaseShiftWidth(bitRate: BitsPerSecond, states: number, factor = 1): Hertz {
  return 2 * positive('factor', factor) * symbolRateOf(bitRate, states);
}

/**
 * Unmodulated pulses (P0N): B = 2·K/t.
 *
 * @param duration  t, at half amplitude
 * @param factor    K, by the ratio of duration to rise time, 1 to 10
 * @throws RangeError  if one is not positive
 * @see ITU-R SM.1138, table, VI (pulse modulation)
 */
export function pulseWidth(duration: Seconds, factor: number): Hertz {
  return (2 * positive('factor', factor)) / positive('duration', duration);
}

function symbolRateOf(bitRate: BitsPerSecond, states: number): Baud {
  if (!Number.isInteger(states) || states < 2) throw new RangeError(`states: a whole number from 2 on is needed, not ${states}`);
  return positive('bitRate', bitRate) / Math.log2(states);
}

function positive(name: string, value: number): number {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name}: a number greater than 0 is needed, not ${value}`);
  return value;
}

function notNegative(name: string, value: number): number {
  if (!(value >= 0 && value < Infinity)) throw new RangeError(`${name}: a number from 0 on is needed, not ${value}`);
  return value;
}
