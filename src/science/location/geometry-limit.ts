import { principalAxes, type Covariance2 } from '../statistics/principal-axes';
import type { Meters } from '../../shared/units';

/** No monitoring station locates farther. */
export const FARTHEST_FIX: Meters = 150_000;
/** σ along the major axis over the distance to the nearest station: up to the first the ellipse holds as it is, beyond the second nothing is a fix. */
export const LINEAR_SHARE = 0.1;
export const LARGEST_SHARE = 0.15;
const MOST_FOR_SHARE = 1.5;

/** σ along the major axis over the distance to the nearest station. */
export function uncertainShare(covariance: Covariance2, nearest: Meters): number {
  return Math.sqrt(principalAxes(covariance).major) / Math.max(1, nearest);
}

/**
 * Why a place is no fix: farther than 150 km from every station, or less certain than 0.15 of the distance to the nearest.
 *
 * @see docs/science.md 8
 */
export function objectionToPlace(covariance: Covariance2, nearest: Meters): string | undefined {
  if (nearest > FARTHEST_FIX)
    return `The place would lie ${Math.round(nearest / 1000)} km from the nearest station; at most 150 km make a fix.`;
  const share = uncertainShare(covariance, nearest);
  if (share <= LARGEST_SHARE) return undefined;
  return `The place is uncertain by ${Math.round(100 * share)} % of the distance to the nearest station; at most ${100 * LARGEST_SHARE} % make a fix.`;
}

/**
 * By how much an ellipse must be larger than that of the covariance, so that it also holds among the estimates that chance has brought under the largest
 * share: 1 up to 0.1, rising with the root to 2.5 at 0.15.
 *
 * @see docs/science.md 8
 */
export function enlargementForShare(share: number): number {
  return 1 + MOST_FOR_SHARE * Math.sqrt(Math.max(0, (share - LINEAR_SHARE) / (LARGEST_SHARE - LINEAR_SHARE)));
}
