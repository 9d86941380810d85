import type { Decibels } from '../../shared/units';
import type { BandEdges } from './occupied-bandwidth';

/**
 * Outermost points at which the level lies x dB below the peak, interpolated between bins on decibels.
 *
 * @param levels  dB
 * @param xDb     greater than 0
 * @returns       null where a side does not fall that far
 * @throws RangeError  if there are no levels or `xDb` is not positive
 * @see ITU-R SM.443; docs/science.md 5.4
 */
export function xDbBand(levels: ArrayLike<number>, xDb: Decibels): BandEdges | null {
  if (levels.length === 0) throw new RangeError('levels: at least one bin is needed');
  if (!(xDb > 0)) throw new RangeError(`xDb: a number greater than 0 is needed, not ${xDb}`);
  let peak = -Infinity;
  for (let i = 0; i < levels.length; i++) peak = Math.max(peak, levels[i] as number);
  const limit = peak - xDb;
  let first = 0;
  while ((levels[first] as number) < limit) first++;
  let last = levels.length - 1;
  while ((levels[last] as number) < limit) last--;
  if (first === 0 || last === levels.length - 1) return null;
  return { low: first - crossing(levels, first, first - 1, limit), high: last + crossing(levels, last, last + 1, limit) };
}

/** Share of the way from the inner bin to the outer one at which the level passes the limit. */
function crossing(levels: ArrayLike<number>, inner: number, outer: number, limit: Decibels): number {
  const drop = (levels[inner] as number) - (levels[outer] as number);
  return Math.min(1, ((levels[inner] as number) - limit) / drop);
}
