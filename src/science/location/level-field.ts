import type { Decibels, Meters } from '../../shared/units';

/** Level over distance, up to a constant: what a transmitter of any power gives, decibels. */
export type LevelField = (distance: Meters) => Decibels;

const [NEAREST, FARTHEST] = [1, 2_000_000];
const POINTS = 2048;

/**
 * Levels that fall by a power of the distance: −10·n·log10(d/1 km).
 *
 * @param exponent  n: 2 in free space, 3 to 4 over land
 * @throws RangeError  if `exponent` is not positive
 */
export function powerLawField(exponent: number): LevelField {
  if (!(exponent > 0 && exponent < Infinity)) throw new RangeError(`exponent: a number greater than 0 is needed, not ${exponent}`);
  return (distance) => -10 * exponent * Math.log10(Math.max(NEAREST, distance) / 1000);
}

/**
 * The same field from a table, so that a slow model can be asked a million times: 2048 points from 1 m to 2000 km, straight in between over the
 * logarithm of the distance.
 */
export function tabulatedField(field: LevelField): LevelField {
  const perNeper = (POINTS - 1) / Math.log(FARTHEST / NEAREST);
  const levels = Float64Array.from({ length: POINTS }, (_, i) => field(NEAREST * Math.exp(i / perNeper)));
  return (distance) => {
    if (!(distance > NEAREST)) return levels[0] as number;
    const place = Math.log(distance / NEAREST) * perNeper;
    if (place >= POINTS - 1) return levels[POINTS - 1] as number;
    const i = place | 0;
    const below = levels[i] as number;
    return below + (place - i) * ((levels[i + 1] as number) - below);
  };
}
