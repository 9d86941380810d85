import type { Decibels, Hertz } from '../../shared/units';

/** An antenna's calibration: [Hz, dB/m], rising in frequency. */
export type AntennaFactors = readonly (readonly [Hertz, Decibels])[];

/**
 * Antenna factor between the calibrated points, linear in the logarithm of the frequency; beyond them that of the last point.
 *
 * @returns  dB/m
 * @throws RangeError  if there are no points or `frequency` is not positive
 * @see ITU-R SM.1446; docs/science.md 4.1
 */
export function interpolatedFactor(factors: AntennaFactors, frequency: Hertz): Decibels {
  if (factors.length === 0) throw new RangeError('factors: at least one point is needed');
  if (!(frequency > 0 && frequency < Infinity)) throw new RangeError(`frequency: a number greater than 0 is needed, not ${frequency}`);
  const after = factors.findIndex(([hz]) => hz >= frequency);
  if (after === -1) return (factors.at(-1) as AntennaFactors[number])[1];
  const [upperHz, upper] = factors[after] as AntennaFactors[number];
  if (after === 0) return upper;
  const [lowerHz, lower] = factors[after - 1] as AntennaFactors[number];
  return lower + ((upper - lower) * Math.log(frequency / lowerHz)) / Math.log(upperHz / lowerHz);
}
