import type { Decibels, Kilometers, Milliseconds } from '../../src/shared/units';
import type { Surroundings } from '../scenario/scenario';
import { randomFor } from './random';

const NEAR_DB = 2;
const FAR_DB = 3;
const FAR_KM = 50;
const WAVES = 4;

export function fadingDeviation({ fadingSigmaDb, shadowingSigmaDb }: Surroundings, distanceKm: Kilometers): Decibels {
  if (fadingSigmaDb !== undefined) return fadingSigmaDb;
  if (shadowingSigmaDb === 0) return 0;
  return distanceKm > FAR_KM ? FAR_DB : NEAR_DB;
}

/** Slow fading of a path: a few waves of 3 to 40 minutes that add up to the standard deviation; the same for the same time. */
export function fading(seed: number, emitter: string, station: string, sigmaDb: Decibels): (t: Milliseconds) => Decibels {
  if (sigmaDb === 0) return () => 0;
  const random = randomFor(seed, 'fading', emitter, station);
  const waves = Array.from({ length: WAVES }, () => ({
    rate: (2 * Math.PI) / (60_000 * (3 + 37 * random())),
    phase: 2 * Math.PI * random(),
  }));
  const amplitude = sigmaDb * Math.sqrt(2 / WAVES);
  return (t) => amplitude * waves.reduce((sum, { rate, phase }) => sum + Math.sin(rate * t + phase), 0);
}
