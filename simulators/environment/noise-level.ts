import {
  galacticNoiseFigure,
  manMadeNoiseFigure,
  noiseFieldStrength,
  type NoiseEnvironment,
} from '../../src/science/propagation/radio-noise';
import { toLinear } from '../../src/shared/decibels';
import type { DbuvPerMeter, Decibels, Hertz } from '../../src/shared/units';
import type { NoiseName } from '../scenario/scenario';

export const NOISE_ENVIRONMENT: Record<NoiseName, NoiseEnvironment> = {
  city: 'city',
  residential: 'residential',
  rural: 'rural',
  quiet: 'quiet-rural',
};

/** (µV/m)² */
export function fieldPower(field: DbuvPerMeter): number {
  return 10 ** (field / 10);
}

/** Where the noise of a bin comes from: powers as (µV/m)². Their sum is the noise that P.372 gives. */
export interface NoiseSources {
  readonly manMade: number;
  readonly galactic: number;
  /** Of the receiver itself. */
  readonly own: number;
  /** Of a resistor at 290 K, as a lossy cable is one. */
  readonly thermal: number;
}

/** What happens on the way of the noise into the receiver; ratios of powers. */
export interface NoiseWay {
  /** Man-made noise over its median. */
  readonly manMade: number;
  /** Share of what comes from outside that passes: a broken cable lets little through and adds thermal noise of its own. */
  readonly passed: number;
  /** Before the receiver; its readings are corrected for it. */
  readonly attenuation: number;
}

/**
 * Median noise that a station reads in its resolution bandwidth, as the field strength that would give the same power in a half-wave dipole:
 * people's machines, the galaxy and the receiver itself.
 *
 * F = 10·log10(10^(Fam/10) + 10^(Fgal/10) + 10^(NF/10) − 1)
 *
 * @see ITU-R P.372, § 2 and 6
 */
export function noiseSources(frequency: Hertz, rbwHz: Hertz, environment: NoiseName, noiseFigureDb: Decibels): NoiseSources {
  const thermal = fieldPower(noiseFieldStrength(0, frequency, rbwHz));
  return {
    thermal,
    manMade: thermal * toLinear(manMadeNoiseFigure(frequency, NOISE_ENVIRONMENT[environment])),
    galactic: thermal * toLinear(galacticNoiseFigure(frequency)),
    own: thermal * (toLinear(noiseFigureDb) - 1),
  };
}

/** (µV/m)² */
export function noisePowerBehind({ manMade, galactic, own, thermal }: NoiseSources, { passed, attenuation, ...way }: NoiseWay): number {
  const outside = (manMade * way.manMade + galactic) * passed + thermal * (1 - passed);
  return outside + thermal * (attenuation - 1) + own * attenuation;
}

/** Undisturbed, or behind a loss. */
export function noiseFieldAt(
  frequency: Hertz,
  rbwHz: Hertz,
  environment: NoiseName,
  noiseFigureDb: Decibels,
  lossDb: Decibels = 0,
): DbuvPerMeter {
  const sources = noiseSources(frequency, rbwHz, environment, noiseFigureDb);
  return 10 * Math.log10(noisePowerBehind(sources, { manMade: 1, passed: 1 / toLinear(lossDb), attenuation: 1 }));
}
