import { noiseDeviation } from '../../src/science/propagation/radio-noise';
import { DAY_MS, HOUR_MS } from '../../src/shared/time';
import type { Decibels, Instant } from '../../src/shared/units';
import type { Surroundings } from '../scenario/scenario';
import { NOISE_ENVIRONMENT } from './noise-level';
import { normal, randomFor } from './random';

/** Noon in China: there the noise is what the day has drawn. */
const NOON_MS = 4 * HOUR_MS;

/**
 * By how much man-made noise at a station lies above or below its median: drawn for each day from the two halves of a normal distribution, and going
 * smoothly from one noon to the next, with the same deviation at any time.
 *
 * @see ITU-R P.372, § 6 (deciles); docs/science.md, noise
 */
export function noiseVariation(
  { noise, noiseVaries, shadowingSigmaDb }: Surroundings,
  seed: number,
  station: string,
): (at: Instant) => Decibels {
  if (!(noiseVaries ?? shadowingSigmaDb > 0)) return () => 0;
  const { above, below } = noiseDeviation(NOISE_ENVIRONMENT[noise]);
  const ofDay = (day: number): number => normal(randomFor(seed, 'noise', station, day));
  return (at) => {
    const noons = (at - NOON_MS) / DAY_MS;
    const day = Math.floor(noons);
    const angle = ((noons - day) * Math.PI) / 2;
    const deviate = ofDay(day) * Math.cos(angle) + ofDay(day + 1) * Math.sin(angle);
    return deviate * (deviate > 0 ? above : below);
  };
}
