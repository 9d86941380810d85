import {
  galacticNoiseFigure,
  manMadeNoiseFigure,
  noiseFieldStrength,
  systemNoiseFigure,
  type NoiseEnvironment,
} from '../../src/science/propagation/radio-noise';
import { toLinear } from '../../src/shared/decibels';
import type { DbuvPerMeter, Decibels, Hertz } from '../../src/shared/units';
import type { NoiseName } from '../scenario/scenario';

const ENVIRONMENTS: Record<NoiseName, NoiseEnvironment> = {
  city: 'city',
  residential: 'residential',
  rural: 'rural',
  quiet: 'quiet-rural',
};

/**
 * Median noise that a station reads in its resolution bandwidth, as the field strength that would give the same power in a half-wave dipole:
 * people's machines, the galaxy and the receiver itself.
 *
 * @param antennaLoss  dB by which what comes from outside is weakened, as by a broken cable, which adds thermal noise of its own
 * @see ITU-R P.372, § 2 and 6
 */
export function noiseFieldAt(
  frequency: Hertz,
  rbwHz: Hertz,
  environment: NoiseName,
  noiseFigureDb: Decibels,
  antennaLoss: Decibels = 0,
): DbuvPerMeter {
  const external = [manMadeNoiseFigure(frequency, ENVIRONMENTS[environment]), galacticNoiseFigure(frequency)];
  const ownNoiseOfLoss = 10 * Math.log10(1 - toLinear(0 - antennaLoss));
  const heard = [...external.map((figure) => figure - antennaLoss), ownNoiseOfLoss];
  return noiseFieldStrength(systemNoiseFigure(heard, noiseFigureDb), frequency, rbwHz);
}
