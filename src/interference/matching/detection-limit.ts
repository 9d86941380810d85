import { galacticNoiseFigure, manMadeNoiseFigure, noiseFieldStrength, systemNoiseFigure } from '../../science/propagation/radio-noise';
import type { DbuvPerMeter, Decibels } from '../../shared/units';
import type { Heard } from '../heard/heard';

/** So far above the noise an emission is found in the mean of a minute. */
const MARGIN_DB: Decibels = 5;
/** What is supposed of a station that is not calibrated. */
const NOMINAL_NOISE_FIGURE_DB: Decibels = 12;

/**
 * The weakest field that a station would have noticed there: its own floor under the emission and 5 dB; of an uncalibrated station that of a nominal one
 * (half-wave dipole of 2.15 dBi, noise figure 12 dB, residential noise).
 *
 * @see docs/science.md 6.1
 */
export function detectionLimit({ emission, fieldDbuvM }: Pick<Heard, 'emission' | 'fieldDbuvM'>): DbuvPerMeter {
  if (fieldDbuvM !== null) return fieldDbuvM - emission.snrDb + MARGIN_DB;
  const { centerHz, rbwHz } = emission;
  const external = [manMadeNoiseFigure(centerHz, 'residential'), galacticNoiseFigure(centerHz)];
  return noiseFieldStrength(systemNoiseFigure(external, NOMINAL_NOISE_FIGURE_DB), centerHz, rbwHz) + MARGIN_DB;
}
