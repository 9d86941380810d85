import type { DbuvPerMeter, Meters } from '../../shared/units';
import { bisect } from '../statistics/bisect';
import { normalUpperTail } from '../statistics/normal-tail';
import type { KilowattField, RadiatedPower } from './radiated-power';

export interface CoverageRadius {
  readonly medianM: Meters;
  /** Bounds of the interval that holds it with 90 % probability. */
  readonly lowM: Meters;
  readonly highM: Meters;
  /** Probability that it is at least so much. */
  exceeds(radius: Meters): number;
}

/** Median field at which a rural listener hears FM in stereo (ITU-R BS.412); 66 dBµV/m in towns, 74 in cities. */
export const RURAL_STEREO: DbuvPerMeter = 54;
/** Of the listener's antenna. */
const LISTENING_HEIGHT: Meters = 10;
const [NEAREST, FARTHEST]: readonly [Meters, Meters] = [10, 1_000_000];
const TAIL = 0.05;

/**
 * Distance at which the field of a transmitter falls to a limit, over what its power and its height may be.
 *
 * @param field  model of propagation; falls with distance
 * @param limit  dBµV/m; default 54
 * @returns      10 m to 1000 km: what lies beyond is cut
 * @throws RangeError  if `limit` is no number; or what `field` refuses
 * @see docs/science.md 8.4
 */
export function coverageRadius(
  { hypotheses }: Pick<RadiatedPower, 'hypotheses'>,
  field: KilowattField,
  limit: DbuvPerMeter = RURAL_STEREO,
): CoverageRadius {
  if (!Number.isFinite(limit)) throw new RangeError(`limit: a number is needed, not ${limit}`);
  const exceeds = (distance: Meters): number =>
    hypotheses.reduce((sum, { weight, transmitterHeight, meanDbkw, sigmaDb }) => {
      const needed = limit - field({ distance, transmitterHeight, receiverHeight: LISTENING_HEIGHT });
      return sum + weight * normalUpperTail((needed - meanDbkw) / sigmaDb);
    }, 0);
  const quantile = (tail: number): Meters =>
    Math.exp(bisect((logarithm) => exceeds(Math.exp(logarithm)) - tail, Math.log(NEAREST), Math.log(FARTHEST)));
  return { medianM: quantile(0.5), lowM: quantile(1 - TAIL), highM: quantile(TAIL), exceeds };
}
